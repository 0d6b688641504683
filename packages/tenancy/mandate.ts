import * as z from 'zod';
import { delegable } from '#access';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  addMonths,
  dayOf,
  idOf,
  ok,
  refuse,
} from '#kernel';
import { PartnerId } from './partner.ts';

export const MandateId = idOf('MandateId');
export type MandateId = z.infer<typeof MandateId>;

/** What a municipality lets an organisation do in its processes, from one day to another. Public. */
export const Mandate = z.strictObject({
  mandateId: MandateId,
  partner: PartnerId,
  /** One process, or all of them. */
  processId: idOf('ProcessId').optional(),
  capabilities: z.array(z.enum(delegable)).min(1).max(delegable.length),
  from: LocalDate,
  until: LocalDate,
  reason: Reason,
  grantedAt: Instant,
  revocation: z.strictObject({ at: Instant, reason: Reason }).optional(),
});
export type Mandate = z.infer<typeof Mandate>;

export const mostMonths = 24;

type GrantCode = 'tenancy.mandate-backwards' | 'tenancy.mandate-too-long' | 'tenancy.mandate-past';

export const grant = (facts: Omit<Mandate, 'revocation'>): Result<Mandate, GrantCode> => {
  if (facts.until < facts.from) return refuse('tenancy.mandate-backwards', 'until');
  if (facts.until > addMonths(facts.from, mostMonths))
    return refuse('tenancy.mandate-too-long', 'until');
  if (facts.until < dayOf(facts.grantedAt)) return refuse('tenancy.mandate-past', 'until');
  return ok({ ...facts, capabilities: [...new Set(facts.capabilities)] });
};

export const canBeRevoked = (
  mandate: Mandate,
  { now }: { readonly now: Instant },
): Result<Mandate, 'tenancy.mandate-over'> =>
  mandate.revocation || mandate.until < dayOf(now) ? refuse('tenancy.mandate-over') : ok(mandate);

export const revoke = (
  mandate: Mandate,
  reason: string,
  now: Instant,
): Result<Mandate, 'tenancy.mandate-over'> => {
  const held = canBeRevoked(mandate, { now });
  return held.ok ? ok({ ...mandate, revocation: { at: now, reason } }) : held;
};

export type MandateState = 'coming' | 'in-force' | 'over' | 'revoked';

/** Compared at every request: no timer ends a mandate. */
export const stateOf = (
  { from, until, revocation }: Pick<Mandate, 'from' | 'until' | 'revocation'>,
  now: Instant,
): MandateState => {
  if (revocation) return 'revoked';
  const today = dayOf(now);
  if (today < from) return 'coming';
  return today > until ? 'over' : 'in-force';
};
