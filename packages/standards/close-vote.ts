import { LocalDate, only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { activeMembers } from '#tenancy';
import { conclude, mayClose } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { DraftState, editionKey, numbered, voteMark, voteRow } from './rows.ts';
import { became, historyOf } from './steps.ts';
import { lastBeginning, reignsOf } from './succession.ts';
import { tallyOf } from './tally.ts';
import { editionThing } from './things.ts';

/** Recounts the roll call among the members that are active now, and says from when the edition holds. */
export const closeVote = defineVerb({
  id: 'standards.close-vote',
  route: 'POST /standards/:standardId/editions/:edition/count',
  reach: 'region',
  capability: 'standards.conclude',
  shows: 'kind',
  input: { standardId: StandardId, edition: EditionNumber, inForceFrom: LocalDate },
  output: { state: DraftState },
  refusals: only(
    standardsRefusals,
    'standards.wrong-state',
    'standards.still-open',
    'standards.votes-differ',
    'standards.wrong-date',
  ),
  offer: {
    of: editionThing,
    when: (draft, { now }) => mayClose(draft, now),
    es: {
      name: 'Cerrar la votación de la edición',
      button: 'Cerrar y contar',
      intro: 'Cuenta los votos de los municipios activos. Queda público quién votó qué.',
      done: 'Cerraste la votación y contaste los votos.',
      fields: {
        inForceFrom: {
          label: 'Rige desde',
          hint: 'Desde mañana, y después de la última edición acordada.',
        },
      },
    },
  },
  run: async ({ thing: found, input, now, records, marksIn }) => {
    const { standardId, edition, inForceFrom } = input;
    const closable = mayClose(found.value, now);
    if (!closable.ok) return closable;
    const [votes, marks, active, { shipped, drafts }] = await Promise.all([
      records.list(voteRow, '-', standardId, numbered(edition)),
      marksIn(voteMark.marksOf(editionKey(input))),
      activeMembers(records),
      historyOf(records, standardId),
    ]);
    if (votes.length !== marks) return refuse('standards.votes-differ');
    const tally = tallyOf(
      closable.value.rule,
      active,
      votes.map(({ value }) => value),
    );
    const last = lastBeginning(reignsOf(shipped, drafts));
    const concluded = conclude(closable.value, tally, { inForceFrom, last }, now);
    return became('standards.vote-closed', found, concluded);
  },
});
