import { LocalDate, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { activeMembers } from '#tenancy';
import { conclude, mayClose } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { DraftState, draftRow, editionKey, numbered, voteMark, voteRow } from './rows.ts';
import { draftOf, historyOf } from './steps.ts';
import { lastBeginning, reignsOf } from './succession.ts';
import { tallyOf } from './tally.ts';

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
    'standards.not-found',
    'standards.wrong-state',
    'standards.still-open',
    'standards.votes-differ',
    'standards.wrong-date',
  ),
  run: async ({ input, now, records, marksIn }) => {
    const { standardId, edition, inForceFrom } = input;
    const found = await draftOf(records, input);
    if (!found) return refuse('standards.not-found');
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
    if (!concluded.ok) return concluded;
    return decide({
      answer: { state: concluded.value.state },
      act: 'standards.vote-closed',
      about: editionKey(input),
      writes: [change(draftRow, found, concluded.value)],
    });
  },
});
