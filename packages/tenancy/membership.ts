import * as z from 'zod';
import { Instant, TenantId, line } from '#kernel';

/** Where a commune stands towards the region's network. */
export const MembershipState = z.enum(['outside', 'interested', 'preparing', 'active']);
export type MembershipState = z.infer<typeof MembershipState>;

export const Membership = z.strictObject({
  commune: TenantId,
  state: MembershipState,
  since: Instant,
  /** The document or agreement that the state rests on. */
  basis: line(300),
});
export type Membership = z.infer<typeof Membership>;
