import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { CommitmentId, canDropMilestone, drop } from './commitment.ts';
import { MilestoneId } from './milestone.ts';
import { commitmentRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { milestoneThing } from './things.ts';

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
  refusals: only(commitmentRefusals, 'commitments.wrong-state', 'commitments.too-many-milestones'),
  offer: {
    of: milestoneThing,
    when: ({ commitment }) => canDropMilestone(commitment),
    es: {
      name: 'Quitar un hito',
      button: 'Quitar hito',
      done: 'Quitaste el hito.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { milestoneId, reason }, now }) => {
    const { commitment, milestone } = thing.value;
    const next = drop(commitment, milestone, reason, now);
    return became('commitments.milestone-dropped', { ...thing, value: commitment }, next, () => ({
      milestoneId,
    }));
  },
});
