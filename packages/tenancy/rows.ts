import * as z from 'zod';
import { Origin, TenantId } from '#kernel';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Appointment } from './appointment.ts';
import { Invitation } from './invitation.ts';
import { Mandate } from './mandate.ts';
import { Membership } from './membership.ts';
import { Partner } from './partner.ts';
import { Emblem, Profile } from './profile.ts';

export const membershipRow = defineRow<Membership>({
  kind: 'membership',
  treatment: 'recorded',
  schema: Membership,
  within: () => '-',
  id: ({ commune }) => [commune],
});

export const appointmentRow = defineRow<Appointment>({
  kind: 'appointment',
  treatment: 'appointed',
  schema: Appointment,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

export const shownMembership = publishes(Membership, [
  'commune',
  'state',
  'since',
  'basis',
  'renewBy',
]);

/** Published: every commune's state in one item, at most one per commune of the region. */
export const membershipsRow = defineRow({
  kind: 'memberships',
  schema: z.strictObject({ items: z.array(shownMembership.schema) }),
  within: () => '-',
  id: () => ['all'],
});

/** What two decisions over one list both write. Its key says all that it holds, so no act needs a hash of it. */
export const latchRow = defineRow({
  kind: 'latch',
  treatment: 'recorded',
  schema: z.strictObject({ of: z.string() }),
  within: () => '-',
  id: ({ of }) => [of],
  isSealed: true,
});

export const invitationRow = defineRow<Invitation>({
  kind: 'invitation',
  treatment: 'invited',
  schema: Invitation,
  within: () => '-',
  id: ({ invitationId }) => [invitationId],
  isSealed: true,
});

export const partnerRow = defineRow<Partner>({
  kind: 'partner',
  treatment: 'recorded',
  schema: Partner,
  within: () => '-',
  id: ({ partner }) => [partner],
});

export const shownPartner = publishes(Partner, ['partner', 'name', 'basis']);

/** Published in the region, one by one: who may be given a mandate. */
export const publishedPartnerRow = defineRow({
  kind: 'partner',
  schema: shownPartner.schema,
  within: () => '-',
  id: ({ partner }: { readonly partner: string }) => [partner],
});

export const mandateRow = defineRow<Mandate>({
  kind: 'mandate',
  treatment: 'recorded',
  schema: Mandate,
  within: () => '-',
  id: ({ mandateId }) => [mandateId],
});

/** A mandate as everybody reads it. Whether it holds is said by the clock of whoever reads. */
export const shownMandate = publishes(Mandate, [
  'mandateId',
  'partner',
  'processId',
  'capabilities',
  'from',
  'until',
  'reason',
  'grantedAt',
  'revocation',
]);

export const PublishedMandate = shownMandate.schema.extend({
  capabilities: z.array(z.string()),
  partnerName: z.string(),
  origin: Origin.optional(),
});
export type PublishedMandate = z.infer<typeof PublishedMandate>;

export const mandatesRow = defineListRow('mandates', PublishedMandate);

/** Published for the organisation, one item for each municipality that ever let it in. */
export const partnerCommuneRow = defineRow({
  kind: 'partner-commune',
  schema: z.strictObject({ commune: TenantId, mandates: z.array(PublishedMandate) }),
  within: () => '-',
  id: ({ commune }) => [commune],
});

/** A tenant has one profile. */
export const profileId = 'own';

export const profileRow = defineRow<Profile>({
  kind: 'profile',
  treatment: 'recorded',
  schema: Profile,
  within: () => '-',
  id: () => [profileId],
});

export const shownEmblem = publishes(Emblem, ['sha256', 'type', 'width', 'height']);
export const shownProfile = publishes(Profile, [
  'phone',
  'mail',
  'hours',
  'address',
  'primary',
  'accent',
]);

export const PublishedProfile = shownProfile.schema.extend({
  emblem: shownEmblem.schema.optional(),
});

export const publishedProfileRow = defineRow<z.infer<typeof PublishedProfile>>({
  kind: 'profile',
  schema: PublishedProfile,
  within: () => '-',
  id: () => [profileId],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfTenancy: RoomRows = {
  room: 'tenancy',
  own: [membershipRow, appointmentRow, latchRow, invitationRow, partnerRow, mandateRow, profileRow],
  published: [
    membershipsRow,
    publishedPartnerRow,
    mandatesRow,
    publishedProfileRow,
    partnerCommuneRow,
  ],
};
