import { CommitmentId, MilestoneId } from '#commitments';
import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { reopen } from './evidence.ts';
import { implementationRefusals } from './refusals.ts';
import { milestoneWith } from './steps.ts';

/** Opens again a milestone that was closed too early, with the reason. */
export const reopenMilestone = defineVerb({
  id: 'implementation.reopen-milestone',
  route: 'POST /processes/:processId/commitments/:commitmentId/milestones/:milestoneId/reopening',
  capability: 'implementation.correct',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    milestoneId: MilestoneId,
    reason: Reason,
  },
  output: { milestoneId: MilestoneId },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.plan-not-submitted',
    'implementation.not-closed',
    'implementation.full',
  ),
  run: (call) => {
    const { milestoneId, reason } = call.input;
    return milestoneWith(
      call,
      'implementation.milestone-reopened',
      (progress) => reopen(progress, milestoneId, { reason, at: call.now }),
      { milestoneId },
    );
  },
});
