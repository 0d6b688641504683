import * as z from 'zod';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  addMonths,
  dayOf,
  idOf,
  noted,
  ok,
  refuse,
} from '#kernel';
import { RequirementId } from '#standards';
import { ProcessId, SignedAs } from './process.ts';

export const WaiverId = idOf('WaiverId');
export type WaiverId = z.infer<typeof WaiverId>;

/** A requirement is not asked of a process for a while: why, who answers for it, until when. */
export const Waiver = z.strictObject({
  waiverId: WaiverId,
  processId: ProcessId,
  requirementId: RequirementId,
  reason: Reason,
  signedAs: noted(SignedAs, { treatment: 'signed' }),
  grantedAt: Instant,
  /** The last day on which it holds. */
  until: LocalDate,
  ending: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Waiver = z.infer<typeof Waiver>;

/** What lasts longer than the longest plan is no exception any more. */
export const mostMonths = 48;

export const grant = (
  facts: Omit<Waiver, 'grantedAt' | 'ending'>,
  now: Instant,
): Result<Waiver, 'processes.waiver-end'> => {
  const today = dayOf(now);
  if (facts.until <= today || facts.until > addMonths(today, mostMonths))
    return refuse('processes.waiver-end', 'until');
  return ok({ ...facts, grantedAt: now });
};

/** Whether it holds at the end of a day. */
export const holdsOn = ({ grantedAt, until, ending }: Waiver, day: LocalDate): boolean =>
  dayOf(grantedAt) <= day && day <= until && (ending === undefined || dayOf(ending.at) > day);

export const isInForce = (
  waiver: Waiver,
  { now }: { readonly now: Instant },
): Result<Waiver, 'processes.waiver-over'> =>
  holdsOn(waiver, dayOf(now)) ? ok(waiver) : refuse('processes.waiver-over');

/** Ends it before its day. It stays on record with both reasons. */
export const end = (
  waiver: Waiver,
  reason: string,
  now: Instant,
): Result<Waiver, 'processes.waiver-over'> => {
  const held = isInForce(waiver, { now });
  return held.ok ? ok({ ...waiver, ending: { reason, at: now } }) : held;
};
