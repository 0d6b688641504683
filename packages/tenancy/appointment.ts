import * as z from 'zod';
import {
  Instant,
  LocalDate,
  PersonId,
  Reason,
  type Result,
  TenantId,
  dayOf,
  line,
  ok,
  refuse,
} from '#kernel';

/** The roles that a tenant can give. `facilitator` comes by mandate only; `resident`, `person` and `installation` are never given. */
export const GivenRole = z.enum([
  'regional-officer',
  'coordinator',
  'unit-officer',
  'certifying-officer',
  'booth-official',
  'data-officer',
  'forum-member',
  'driving-group-member',
  'monitor',
  'member-officer',
  'representative',
  'partner-lead',
  'partner-member',
  'reader',
]);
export type GivenRole = z.infer<typeof GivenRole>;

export const mostRoles = 5;

/** What somebody may do in a tenant, and until when. */
export const Appointment = z.strictObject({
  personId: PersonId,
  name: line(120),
  roles: z.array(GivenRole).min(1).max(mostRoles),
  unit: line(120).optional(),
  /** The municipality for which a member officer speaks in the region. */
  commune: TenantId.optional(),
  until: LocalDate.optional(),
  since: Instant,
  /** Taken away before its time. It stays on record. */
  ended: z.strictObject({ at: Instant, reason: Reason }).optional(),
});
export type Appointment = z.infer<typeof Appointment>;

export const rolesInForce = (appointment: Appointment, now: Instant): readonly GivenRole[] => {
  const isOver = appointment.until !== undefined && appointment.until < dayOf(now);
  return isOver || appointment.ended ? [] : appointment.roles;
};

/** Whether somebody works in the team now. */
export const isInTeam = (
  appointment: Appointment,
  { now }: { readonly now: Instant },
): Result<Appointment, 'tenancy.not-in-team'> =>
  rolesInForce(appointment, now).length > 0
    ? ok(appointment)
    : refuse('tenancy.not-in-team', 'personId');

/** Whether somebody of the team could lead it: whoever judges the others never does. */
export const canLead = (
  appointment: Appointment,
  at: { readonly now: Instant },
): Result<Appointment, 'tenancy.not-in-team' | 'tenancy.monitor-not-independent'> => {
  const held = isInTeam(appointment, at);
  if (!held.ok) return held;
  return appointment.roles.includes('monitor')
    ? refuse('tenancy.monitor-not-independent', 'personId')
    : held;
};

/** The monitor judges what the others did: nobody is both. */
export const isIndependent = (roles: readonly GivenRole[]): boolean =>
  !roles.includes('monitor') || roles.length === 1;

/** Whoever speaks for a municipality says for which one, and nobody else does. */
export const namesItsCommune = ({ roles, commune }: Pick<Appointment, 'roles' | 'commune'>) =>
  roles.includes('member-officer') === (commune !== undefined);

/** Passes the lead of a team on: who gives it keeps what else they were. */
export const withoutRole = (
  appointment: Appointment,
  role: GivenRole,
  now: Instant,
  reason: string,
): Appointment => {
  const roles = appointment.roles.filter((one) => one !== role);
  return roles.length > 0
    ? { ...appointment, roles }
    : { ...appointment, ended: { at: now, reason } };
};
