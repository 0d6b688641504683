import * as z from 'zod';
import { Instant, Phase, Reason, type Result, idOf, line, ok, phases, refuse } from '#kernel';
import { Pin } from '#standards';

export const ProcessId = idOf('ProcessId');
export type ProcessId = z.infer<typeof ProcessId>;

/** One entry into a phase. A reason stands where the usual order was left. */
const Entry = z.strictObject({ phase: Phase, at: Instant, reason: Reason.optional() });

/** A co-creation process of one government, pinned to an edition of a standard. */
export const Process = z.strictObject({
  processId: ProcessId,
  title: line(200),
  standard: Pin,
  phase: Phase,
  entries: z.array(Entry).min(1),
});
export type Process = z.infer<typeof Process>;

export const open = (
  facts: Pick<Process, 'processId' | 'title' | 'standard'>,
  now: Instant,
): Process => ({
  ...facts,
  phase: 'preparation',
  entries: [{ phase: 'preparation', at: now }],
});

/**
 * Enters a phase. OGP's moments are iterative: going back or skipping is never forbidden, it is
 * remembered with its reason.
 */
export const enter = (
  process: Process,
  phase: Phase,
  reason: string | undefined,
  now: Instant,
): Result<Process, 'processes.same-phase' | 'processes.reason-missing'> => {
  if (phase === process.phase) return refuse('processes.same-phase', 'phase');
  const isNext = phases.indexOf(phase) === phases.indexOf(process.phase) + 1;
  if (!isNext && reason === undefined) return refuse('processes.reason-missing', 'reason');
  const entry = { phase, at: now, ...(reason === undefined ? {} : { reason }) };
  return ok({ ...process, phase, entries: [...process.entries, entry] });
};
