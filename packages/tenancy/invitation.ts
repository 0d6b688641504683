import * as z from 'zod';
import { Instant, PersonId, type Result, idOf, instantOf, msOf, ok, refuse } from '#kernel';
import { Appointment } from './appointment.ts';

export const InvitationId = idOf('InvitationId');
export type InvitationId = z.infer<typeof InvitationId>;

const { name, roles, unit, commune, until } = Appointment.shape;

/** Mail as an invitation is sent to it. */
export const InvitedMail = z.email().max(200);

/** A way into a team for whoever opens the link. Only the hash of its token is kept. */
export const Invitation = z.strictObject({
  invitationId: InvitationId,
  tokenHash: z.string().regex(/^[0-9a-f]{64}$/),
  name: name.optional(),
  mail: InvitedMail.optional(),
  roles,
  unit,
  commune,
  until,
  invitedAt: Instant,
  endsAt: Instant,
  /** The region's first: worth nothing once the region has an officer. */
  isFounding: z.literal(true).optional(),
  accepted: z.strictObject({ at: Instant, by: PersonId }).optional(),
  revokedAt: Instant.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

const day = 24 * 60 * 60_000;

export const lasts = { invitation: 7 * day, founding: day } as const;

export const endOf = (from: Instant, ms: number): Instant => instantOf(msOf(from) + ms);

export const isPending = (
  { accepted, revokedAt, endsAt }: Pick<Invitation, 'accepted' | 'revokedAt' | 'endsAt'>,
  now: Instant,
): boolean => !accepted && !revokedAt && now < endsAt;

/** Takes it, once. Used, revoked, expired and never given are told alike. */
export const accept = (
  invitation: Invitation,
  tokenHash: string,
  by: PersonId,
  now: Instant,
): Result<Invitation, 'tenancy.invitation-over'> =>
  isPending(invitation, now) && invitation.tokenHash === tokenHash
    ? ok({ ...invitation, accepted: { at: now, by } })
    : refuse('tenancy.invitation-over');

export const revokeInvitation = (
  invitation: Invitation,
  now: Instant,
): Result<Invitation, 'tenancy.invitation-over'> =>
  isPending(invitation, now)
    ? ok({ ...invitation, revokedAt: now })
    : refuse('tenancy.invitation-over');
