import * as z from 'zod';
import { Instant, LocalDate, type Result, TenantId, line, ok, refuse } from '#kernel';

/** Where a commune stands towards the region's network. */
export const MembershipState = z.enum([
  'outside',
  'interested',
  'preparing',
  'active',
  'suspended',
  'leaving',
]);
export type MembershipState = z.infer<typeof MembershipState>;

export const Membership = z.strictObject({
  commune: TenantId,
  state: MembershipState,
  since: Instant,
  /** The document or agreement that the state rests on. */
  basis: line(300),
  /** Until when the membership holds without being renewed, where the decision said so. */
  renewBy: LocalDate.optional(),
});
export type Membership = z.infer<typeof Membership>;

const towards = ['outside', 'interested', 'preparing', 'active'] as const;

/** A member leaves by saying so first; what it has agreed to does not end from one minute to the next. */
const ways: Readonly<Record<MembershipState, readonly MembershipState[]>> = {
  outside: towards,
  interested: towards,
  preparing: towards,
  active: ['suspended', 'leaving'],
  suspended: ['active', 'leaving'],
  leaving: ['active', 'outside'],
};

/** Whether a commune stands among those that agree on standards and may renew. */
export const isInNetwork = (state: MembershipState): boolean =>
  state === 'active' || state === 'suspended';

/** The next standing of a commune. What was never recorded may begin anywhere: documents come late. */
export const stand = (
  membership: Membership | undefined,
  next: Membership,
): Result<Membership, 'tenancy.same-state' | 'tenancy.not-that-way'> => {
  if (!membership) return ok(next);
  const isRenewal = next.renewBy !== undefined && next.renewBy !== membership.renewBy;
  if (membership.state === next.state)
    return isRenewal ? ok(next) : refuse('tenancy.same-state', 'state');
  return ways[membership.state].includes(next.state)
    ? ok(next)
    : refuse('tenancy.not-that-way', 'state');
};
