import { LocalDateTime, only, refuse } from '#kernel';
import { Version, defineVerb } from '#perform';
import { activeMembers } from '#tenancy';
import { isProposed, openVoting, votedOf, votingDays } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { DraftState } from './rows.ts';
import { became } from './steps.ts';
import { Rule } from './tally.ts';
import { editionThing } from './things.ts';
import { ruleWords } from './words.ts';

/** Puts a proposal to the vote of the active members, under a rule that is declared before it. */
export const openVote = defineVerb({
  id: 'standards.open-vote',
  route: 'POST /standards/:standardId/editions/:edition/vote',
  reach: 'region',
  capability: 'standards.conclude',
  shows: 'kind',
  input: {
    standardId: StandardId,
    edition: EditionNumber,
    ...Rule.shape,
    closesAt: LocalDateTime,
    version: Version,
  },
  output: { state: DraftState },
  refusals: only(
    standardsRefusals,
    'standards.wrong-state',
    'standards.wrong-closing',
    'standards.no-members',
  ),
  offer: {
    of: editionThing,
    when: isProposed,
    begins: votedOf,
    es: {
      name: 'Abrir la votación de la edición',
      button: 'Abrir votación',
      intro: 'El texto y la regla quedan fijos. Vota una vez cada municipio activo.',
      done: 'Abriste la votación.',
      fields: {
        ...ruleWords,
        closesAt: {
          label: 'Termina',
          hint: `Hora de Chile. Entre ${votingDays.least} y ${votingDays.most} días desde ahora.`,
        },
      },
    },
  },
  run: async ({ thing, input, records, now }) => {
    const { quorumPercent, majorityPercent, closesAt } = input;
    if ((await activeMembers(records)).length === 0) return refuse('standards.no-members');
    const rule = { quorumPercent, majorityPercent, closesAt };
    return became('standards.vote-opened', thing, openVoting(thing.value, rule, now));
  },
});
