import { CommitmentId, MilestoneId } from '#commitments';
import { LocalDate, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { close } from './evidence.ts';
import { implementationRefusals } from './refusals.ts';
import { milestoneWith } from './steps.ts';

/** Closes a milestone that has something to show. */
export const closeMilestone = defineVerb({
  id: 'implementation.close-milestone',
  route: 'POST /processes/:processId/commitments/:commitmentId/milestones/:milestoneId/closing',
  capability: 'implementation.report',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    milestoneId: MilestoneId,
    closedOn: LocalDate,
  },
  output: { closedOn: LocalDate },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.plan-not-submitted',
    'implementation.already-closed',
    'implementation.in-the-future',
    'implementation.no-evidence',
    'implementation.full',
  ),
  run: (call) => {
    const { milestoneId, closedOn } = call.input;
    return milestoneWith(
      call,
      'implementation.milestone-closed',
      (progress) => close(progress, milestoneId, closedOn, call.now),
      { closedOn },
    );
  },
});
