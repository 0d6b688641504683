import { CommitmentId, MilestoneId } from '#commitments';
import { LocalDate, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { canBeClosed, close } from './evidence.ts';
import { type PlannedMilestone, progressOf } from './planned.ts';
import { implementationRefusals } from './refusals.ts';
import { became, onceSent } from './steps.ts';
import { plannedMilestone } from './things.ts';

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
    'implementation.plan-not-submitted',
    'implementation.already-closed',
    'implementation.in-the-future',
    'implementation.no-evidence',
    'implementation.full',
  ),
  offer: {
    of: plannedMilestone,
    when: onceSent(({ done }: PlannedMilestone) => canBeClosed(done)),
    es: {
      name: 'Cerrar un hito',
      button: 'Cerrar hito',
      intro: 'Necesita al menos un medio de verificación.',
      done: 'Cerraste el hito.',
      fields: { closedOn: 'Fecha de cierre' },
    },
  },
  run: async ({ thing: { value }, input: { milestoneId, closedOn }, now }) => {
    const closed = close(progressOf(value), milestoneId, closedOn, now);
    return became('implementation.milestone-closed', value, closed, () => ({ closedOn }));
  },
});
