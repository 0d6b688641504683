import { CommitmentId, MilestoneId } from '#commitments';
import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { canBeReopened, reopen } from './evidence.ts';
import { type PlannedMilestone, progressOf } from './planned.ts';
import { implementationRefusals } from './refusals.ts';
import { became, onceSent } from './steps.ts';
import { plannedMilestone } from './things.ts';
import { keptReasonWords } from './words.ts';

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
    'implementation.plan-not-submitted',
    'implementation.not-closed',
    'implementation.full',
  ),
  offer: {
    of: plannedMilestone,
    when: onceSent(({ done }: PlannedMilestone) => canBeReopened(done)),
    es: {
      name: 'Reabrir un hito',
      button: 'Reabrir hito',
      done: 'Reabriste el hito.',
      fields: { reason: keptReasonWords },
    },
  },
  run: async ({ thing: { value }, input: { milestoneId, reason }, now }) => {
    const reopened = reopen(progressOf(value), milestoneId, { reason, at: now });
    return became('implementation.milestone-reopened', value, reopened, () => ({ milestoneId }));
  },
});
