import * as z from 'zod';
import { Instant, LocalDate, PersonId, TenantId, dayOf, line } from '#kernel';

/** The roles that a tenant can give. `resident`, `person` and `installation` are never given. */
export const GivenRole = z.enum([
  'regional-officer',
  'coordinator',
  'unit-officer',
  'forum-member',
  'monitor',
  'member-officer',
]);
export type GivenRole = z.infer<typeof GivenRole>;

/** What somebody may do in a tenant, and until when. */
export const Appointment = z.strictObject({
  personId: PersonId,
  name: line(120),
  roles: z.array(GivenRole).min(1).max(5),
  unit: line(120).optional(),
  /** The municipality for which a member officer speaks in the region. */
  commune: TenantId.optional(),
  until: LocalDate.optional(),
  since: Instant,
});
export type Appointment = z.infer<typeof Appointment>;

export const rolesInForce = (appointment: Appointment, now: Instant): readonly GivenRole[] =>
  appointment.until !== undefined && appointment.until < dayOf(now) ? [] : appointment.roles;

/** The monitor judges what the others did: nobody is both. */
export const isIndependent = (roles: readonly GivenRole[]): boolean =>
  !roles.includes('monitor') || roles.length === 1;

/** Whoever speaks for a municipality says for which one, and nobody else does. */
export const namesItsCommune = ({ roles, commune }: Pick<Appointment, 'roles' | 'commune'>) =>
  roles.includes('member-officer') === (commune !== undefined);
