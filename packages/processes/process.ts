import * as z from 'zod';
import {
  Instant,
  type LocalDate,
  Phase,
  Reason,
  type Result,
  dayOf,
  idOf,
  line,
  ok,
  phases,
  refuse,
} from '#kernel';
import { Pin, RequirementId, isSamePin } from '#standards';

export const ProcessId = idOf('ProcessId');
export type ProcessId = z.infer<typeof ProcessId>;

/** In which office somebody signs what they answer for: public, and never a name. */
export const SignedAs = line(120);

/** A phase was left although something was missing: what, and who signed for it. */
const Exception = z.strictObject({
  missing: z.array(RequirementId).max(200),
  signedAs: SignedAs,
});

/** One entry into a phase. A reason stands where the usual order was left. */
const Entry = z.strictObject({
  phase: Phase,
  at: Instant,
  reason: Reason.optional(),
  exception: Exception.optional(),
});

/** The process left an edition for another, by its own choice. */
const Move = z.strictObject({ from: Pin, at: Instant, reason: Reason });

const mostEntries = 100;
const mostMoves = 20;

/** A co-creation process of one government, pinned to an edition of a standard. */
export const Process = z.strictObject({
  processId: ProcessId,
  title: line(200),
  standard: Pin,
  phase: Phase,
  entries: z.array(Entry).min(1).max(mostEntries),
  moves: z.array(Move).max(mostMoves).default([]),
});
export type Process = z.infer<typeof Process>;

export const open = (
  facts: Pick<Process, 'processId' | 'title' | 'standard'>,
  now: Instant,
): Process => ({
  ...facts,
  phase: 'preparation',
  entries: [{ phase: 'preparation', at: now }],
  moves: [],
});

type Entering = {
  readonly phase: Phase;
  readonly reason?: string | undefined;
  readonly signedAs?: string | undefined;
};

/** The phases that end when another one is entered: none of them on the way back. */
export const left = (from: Phase, to: Phase): readonly Phase[] =>
  phases.slice(phases.indexOf(from), Math.max(phases.indexOf(from), phases.indexOf(to)));

/** Whether it can still be moved: what was entered is remembered for good, so it has an end. */
export const canMove = ({ entries }: Process): Result<true, 'processes.too-often'> =>
  entries.length < mostEntries ? ok(true) : refuse('processes.too-often');

/** Whether it can still leave its edition for another. */
export const canLeaveEdition = ({ moves }: Process): Result<true, 'processes.too-often'> =>
  moves.length < mostMoves ? ok(true) : refuse('processes.too-often');

/** The phase that usually comes after the one that it is in. */
export const nextPhase = ({ phase }: Pick<Process, 'phase'>): Phase =>
  phases[phases.indexOf(phase) + 1] ?? phase;

/**
 * Enters a phase. OGP's moments are iterative: going back, skipping, or leaving with something
 * missing is never forbidden, it is remembered with its reason and who signed for it.
 */
export const enter = (
  process: Process,
  { phase, reason, signedAs }: Entering,
  missing: readonly string[],
  now: Instant,
): Result<
  Process,
  | 'processes.same-phase'
  | 'processes.reason-missing'
  | 'processes.evidence-missing'
  | 'processes.too-often'
> => {
  if (phase === process.phase) return refuse('processes.same-phase', 'phase');
  const isNext = phase === nextPhase(process);
  if (!isNext && reason === undefined) return refuse('processes.reason-missing', 'reason');
  const isSigned = reason !== undefined && signedAs !== undefined;
  if (missing.length > 0 && !isSigned)
    return refuse('processes.evidence-missing', reason === undefined ? 'reason' : 'signedAs');
  const movable = canMove(process);
  if (!movable.ok) return movable;
  const entry = {
    phase,
    at: now,
    ...(reason === undefined ? {} : { reason }),
    ...(isSigned && missing.length > 0 ? { exception: { missing: [...missing], signedAs } } : {}),
  };
  return ok({ ...process, phase, entries: [...process.entries, entry] });
};

/** Takes another edition. What was asked until then stays on record with the reason. */
export const move = (
  process: Process,
  standard: Pin,
  reason: string,
  now: Instant,
): Result<Process, 'processes.same-edition' | 'processes.too-often'> => {
  if (isSamePin(process.standard, standard)) return refuse('processes.same-edition', 'edition');
  const movable = canLeaveEdition(process);
  if (!movable.ok) return movable;
  const moved = { from: process.standard, at: now, reason };
  return ok({ ...process, standard, moves: [...process.moves, moved] });
};

/** The phase at the end of a day, or nothing before the process was opened. */
export const phaseOn = ({ entries }: Pick<Process, 'entries'>, day: LocalDate): Phase | undefined =>
  entries.findLast(({ at }) => dayOf(at) <= day)?.phase;

/** The edition that held at the end of a day. */
export const pinOn = ({ standard, moves }: Pick<Process, 'standard' | 'moves'>, day: LocalDate) =>
  moves.find(({ at }) => dayOf(at) > day)?.from ?? standard;
