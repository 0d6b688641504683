import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { withdraw } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { DraftState } from './rows.ts';
import { stepWith } from './steps.ts';

/** Takes a proposal back before it is put to the vote. It stays on record with the reason. */
export const withdrawProposal = defineVerb({
  id: 'standards.withdraw-proposal',
  route: 'POST /standards/:standardId/editions/:edition/withdrawal',
  reach: 'region',
  capability: 'standards.propose',
  shows: 'kind',
  input: { standardId: StandardId, edition: EditionNumber, reason: Reason },
  output: { state: DraftState },
  refusals: only(standardsRefusals, 'standards.not-found', 'standards.wrong-state'),
  run: (call) =>
    stepWith(call, 'standards.withdrawn', (draft) => withdraw(draft, call.input.reason, call.now)),
});
