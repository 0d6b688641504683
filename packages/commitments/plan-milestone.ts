import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { CommitmentId, plan } from './commitment.ts';
import { Milestone, MilestoneId } from './milestone.ts';
import { commitmentRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Adds a milestone with what it leaves to show. */
export const planMilestone = defineVerb({
  id: 'commitments.plan-milestone',
  route: 'POST /processes/:processId/commitments/:commitmentId/milestones',
  capability: 'commitments.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    ...Milestone.omit({ milestoneId: true }).shape,
  },
  output: { milestoneId: MilestoneId },
  refusals: only(
    commitmentRefusals,
    'commitments.not-found',
    'commitments.wrong-state',
    'commitments.ends-before-start',
    'commitments.too-many-milestones',
  ),
  run: (call) => {
    const { processId: _, commitmentId: __, ...facts } = call.input;
    const milestoneId = MilestoneId.parse(call.newId());
    return stepWith(
      call,
      'commitments.milestone-planned',
      () => ({ milestoneId }),
      (commitment) => plan(commitment, { ...facts, milestoneId }),
    );
  },
});
