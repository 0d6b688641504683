import { TenantId, ok, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { Membership, MembershipState } from './membership.ts';
import { tenancyRefusals } from './refusals.ts';
import { standingWrite } from './standings.ts';
import { membershipThing } from './things.ts';
import { membershipStates } from './words.ts';

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
  refusals: only(tenancyRefusals, 'tenancy.same-state', 'tenancy.not-that-way'),
  offer: {
    of: membershipThing,
    when: () => ok(true),
    es: {
      name: 'Registrar el estado de una comuna',
      button: 'Registrar estado',
      intro: 'Indica el documento o acuerdo en que se basa.',
      done: 'Registraste el estado de la comuna.',
      fields: {
        state: { label: 'Estado', values: membershipStates },
        basis: 'En qué se basa',
        renewBy: 'Se renueva antes del',
      },
    },
  },
  run: async ({ input, now, records }) => {
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
