import { LocalDateTime, only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { activeMembers } from '#tenancy';
import { openVoting } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { DraftState } from './rows.ts';
import { stepWith } from './steps.ts';
import { Rule } from './tally.ts';

/** Puts a proposal to the vote of the active members, under a rule that is declared before it. */
export const openVote = defineVerb({
  id: 'standards.open-vote',
  route: 'POST /standards/:standardId/editions/:edition/vote',
  reach: 'region',
  capability: 'standards.conclude',
  shows: 'kind',
  input: { standardId: StandardId, edition: EditionNumber, ...Rule.shape, closesAt: LocalDateTime },
  output: { state: DraftState },
  refusals: only(
    standardsRefusals,
    'standards.not-found',
    'standards.wrong-state',
    'standards.wrong-closing',
    'standards.no-members',
  ),
  run: async (call) => {
    const { quorumPercent, majorityPercent, closesAt } = call.input;
    if ((await activeMembers(call.records)).length === 0) return refuse('standards.no-members');
    const rule = { quorumPercent, majorityPercent, closesAt };
    return stepWith(call, 'standards.vote-opened', (draft) => openVoting(draft, rule, call.now));
  },
});
