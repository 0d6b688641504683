import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Membership, MembershipState } from './membership.ts';
import { tenancyRefusals } from './refusals.ts';
import { membershipRow } from './rows.ts';
import { isTenant } from './tenants.ts';

/** Records where a commune stands towards the network, and on what document that rests. */
export const recordMembership = defineVerb({
  id: 'tenancy.record-membership',
  route: 'POST /memberships/:commune',
  reach: 'region',
  capability: 'membership.record',
  input: { commune: TenantId, state: MembershipState, basis: Membership.shape.basis },
  output: { commune: TenantId, state: MembershipState },
  refusals: only(tenancyRefusals, 'tenancy.no-such-commune', 'tenancy.same-state'),
  run: async ({ input, now, records }) => {
    if (!isTenant(input.commune)) return refuse('tenancy.no-such-commune', 'commune');
    const found = await records.get(membershipRow, '-', input.commune);
    if (found?.value.state === input.state) return refuse('tenancy.same-state', 'state');
    const next = { ...input, since: now };
    return decide({
      answer: { commune: input.commune, state: input.state },
      act: 'tenancy.membership-recorded',
      about: input.commune,
      writes: [found ? change(membershipRow, found, next) : create(membershipRow, next)],
    });
  },
});
