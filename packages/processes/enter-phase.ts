import { Phase, Reason, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { ProcessId, enter } from './process.ts';
import { processRefusals } from './refusals.ts';
import { processRow } from './rows.ts';

/** Moves the process to a phase. Out of the usual order only with a public reason. */
export const enterPhase = defineVerb({
  id: 'processes.enter-phase',
  route: 'POST /processes/:processId/phase',
  capability: 'processes.move',
  input: { processId: ProcessId, phase: Phase, reason: Reason.optional() },
  output: { phase: Phase },
  refusals: only(
    processRefusals,
    'processes.not-found',
    'processes.same-phase',
    'processes.reason-missing',
  ),
  run: async ({ input, now, records }) => {
    const found = await records.get(processRow, '-', input.processId);
    if (!found) return refuse('processes.not-found');
    const entered = enter(found.value, input.phase, input.reason, now);
    if (!entered.ok) return entered;
    return decide({
      answer: { phase: input.phase },
      act: 'processes.phase-entered',
      about: input.processId,
      writes: [change(processRow, found, entered.value)],
    });
  },
});
