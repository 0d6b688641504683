import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { Membership, MembershipState } from './membership.ts';
import { tenancyRefusals } from './refusals.ts';
import { standingWrite } from './standings.ts';
import { isTenant } from './tenants.ts';

/** Records where a commune stands towards the network, and on what document that rests. */
export const recordMembership = defineVerb({
  id: 'tenancy.record-membership',
  route: 'POST /memberships/:commune',
  reach: 'region',
  capability: 'membership.record',
  shows: 'kind',
  input: {
    commune: TenantId,
    state: MembershipState,
    ...Membership.pick({ basis: true, renewBy: true }).shape,
  },
  output: { commune: TenantId, state: MembershipState },
  refusals: only(
    tenancyRefusals,
    'tenancy.no-such-commune',
    'tenancy.same-state',
    'tenancy.not-that-way',
  ),
  run: async ({ input, now, records }) => {
    if (!isTenant(input.commune)) return refuse('tenancy.no-such-commune', 'commune');
    const stood = await standingWrite(records, input.commune, () => ({ ...input, since: now }));
    if (!stood.ok) return stood;
    return decide({
      answer: { commune: input.commune, state: input.state },
      act: 'tenancy.membership-recorded',
      about: input.commune,
      writes: [stood.value],
    });
  },
});
