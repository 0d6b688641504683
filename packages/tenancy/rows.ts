import * as z from 'zod';
import { defineRow } from '#table';
import { Appointment } from './appointment.ts';
import { Membership } from './membership.ts';

export const membershipRow = defineRow<Membership>({
  kind: 'membership',
  schema: Membership,
  within: () => '-',
  id: ({ commune }) => [commune],
});

export const appointmentRow = defineRow<Appointment>({
  kind: 'appointment',
  schema: Appointment,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

/** Published: every commune's state in one item, at most one per commune of the region. */
export const membershipsRow = defineRow({
  kind: 'memberships',
  schema: z.strictObject({ items: z.array(Membership) }),
  within: () => '-',
  id: () => ['all'],
});
