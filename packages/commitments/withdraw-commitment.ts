import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Commitment, CommitmentId, withdraw } from './commitment.ts';
import { commitmentRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Withdraws a commitment before the vote, with a public reason. */
export const withdrawCommitment = defineVerb({
  id: 'commitments.withdraw-commitment',
  route: 'POST /processes/:processId/commitments/:commitmentId/withdrawal',
  capability: 'commitments.draft',
  shows: 'kind',
  input: { processId: ProcessId, commitmentId: CommitmentId, reason: Reason },
  output: Commitment.pick({ state: true }).shape,
  refusals: only(commitmentRefusals, 'commitments.not-found', 'commitments.wrong-state'),
  run: (call) =>
    stepWith(
      call,
      'commitments.withdrawn',
      ({ state }) => ({ state }),
      (commitment) => withdraw(commitment, call.input.reason, call.now),
    ),
});
