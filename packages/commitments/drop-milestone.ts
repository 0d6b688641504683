import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { CommitmentId, drop } from './commitment.ts';
import { MilestoneId } from './milestone.ts';
import { commitmentRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Takes a milestone out of a draft, with a public reason. */
export const dropMilestone = defineVerb({
  id: 'commitments.drop-milestone',
  route: 'POST /processes/:processId/commitments/:commitmentId/milestones/:milestoneId/dropping',
  capability: 'commitments.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    milestoneId: MilestoneId,
    reason: Reason,
  },
  output: { milestoneId: MilestoneId },
  refusals: only(
    commitmentRefusals,
    'commitments.not-found',
    'commitments.milestone-not-found',
    'commitments.wrong-state',
    'commitments.too-many-milestones',
  ),
  run: (call) => {
    const { milestoneId, reason } = call.input;
    return stepWith(
      call,
      'commitments.milestone-dropped',
      () => ({ milestoneId }),
      (commitment) => drop(commitment, milestoneId, reason, call.now),
    );
  },
});
