import * as z from 'zod';
import {
  Instant,
  PersonId,
  type Result,
  idOf,
  instantOf,
  meaning,
  msOf,
  noted,
  ok,
  refuse,
} from '#kernel';
import { Appointment } from './appointment.ts';
import { MailboxKind, isSameMailbox, kindOf } from './mailbox.ts';

export const InvitationId = idOf('InvitationId');
export type InvitationId = z.infer<typeof InvitationId>;

const { name, roles, unit, commune, until } = Appointment.shape;

/** Mail as an invitation is sent to it. */
export const InvitedMail = z.email().max(200);

/** Who took the link without the mailbox that it was sent to, as they are known here. */
export const Waiting = z.strictObject({
  by: PersonId,
  at: Instant,
  name: name.optional(),
  mailbox: MailboxKind,
});

/** A way into a team for whom it was sent to. Only the hash of its token is kept. */
export const Invitation = z.strictObject({
  invitationId: InvitationId,
  tokenHash: noted(z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash')), {
    treatment: 'credential',
  }),
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
  waiting: Waiting.optional(),
  accepted: z.strictObject({ at: Instant, by: PersonId }).optional(),
  revokedAt: Instant.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

const day = 24 * 60 * 60_000;

/** For how many days a link is worth something. */
export const lastDays = 7;

export const lasts = { invitation: lastDays * day, founding: day } as const;

export const endOf = (from: Instant, ms: number): Instant => instantOf(msOf(from) + ms);

export const isPending = (
  { accepted, revokedAt, endsAt }: Pick<Invitation, 'accepted' | 'revokedAt' | 'endsAt'>,
  now: Instant,
): boolean => !accepted && !revokedAt && now < endsAt;

/** Whoever opens the link, under the name and with the mailbox that they are known by here. */
type Guest = {
  readonly personId: PersonId;
  readonly name?: string | undefined;
  readonly mail?: string | undefined;
};

const joined = ({ waiting: _, ...invitation }: Invitation, by: PersonId, at: Instant) => ({
  ...invitation,
  accepted: { at, by },
});

/**
 * Takes it, once. Used, revoked, expired and never given are told alike. A link can be passed on: whoever has not
 * the mailbox that it was sent to waits to be confirmed, as long again, and lets go of the place to who has it.
 */
export const accept = (
  invitation: Invitation,
  tokenHash: string,
  { personId, name: knownAs, mail }: Guest,
  now: Instant,
): Result<Invitation, 'tenancy.invitation-over' | 'tenancy.already-waiting'> => {
  if (!isPending(invitation, now) || invitation.tokenHash !== tokenHash)
    return refuse('tenancy.invitation-over');
  const { mail: invited, waiting } = invitation;
  // The region's first officer has no mailbox yet that anybody could have written to.
  if (invited === undefined || isSameMailbox(invited, mail))
    return ok(joined(invitation, personId, now));
  if (waiting)
    return refuse(waiting.by === personId ? 'tenancy.already-waiting' : 'tenancy.invitation-over');
  const mailbox = kindOf(invited, mail);
  return ok({
    ...invitation,
    waiting: { by: personId, at: now, ...(knownAs ? { name: knownAs } : {}), mailbox },
    endsAt: endOf(now, lasts.invitation),
  });
};

/** Under which name somebody joins: as whoever invited them wrote. Only whom nobody invited says it themselves. */
export const nameIn = (
  { name: written }: Pick<Invitation, 'name'>,
  said: string | undefined,
): Result<string, 'tenancy.named-already' | 'tenancy.name-missing'> => {
  const own = written ?? said;
  if (own === undefined) return refuse('tenancy.name-missing', 'name');
  return said === undefined || said === own ? ok(own) : refuse('tenancy.named-already', 'name');
};

type At = { readonly now: Instant };

export const canBeTaken = (
  invitation: Invitation,
  { now }: At,
): Result<Invitation, 'tenancy.invitation-over'> =>
  isPending(invitation, now) ? ok(invitation) : refuse('tenancy.invitation-over');

/** Whether somebody waits to be let in by it. Nobody does for one that names nobody: the first officer's is taken at once. */
export const canBeConfirmed = (
  invitation: Invitation,
  { now }: At,
): Result<Invitation, 'tenancy.nobody-waits'> =>
  isPending(invitation, now) && invitation.waiting && invitation.name !== undefined
    ? ok(invitation)
    : refuse('tenancy.nobody-waits');

/** Lets in who waits: the very person whom the team looked at. */
export const confirm = (
  invitation: Invitation,
  personId: PersonId,
  now: Instant,
): Result<Invitation, 'tenancy.nobody-waits'> =>
  isPending(invitation, now) && invitation.waiting?.by === personId
    ? ok(joined(invitation, personId, now))
    : refuse('tenancy.nobody-waits');

export const revokeInvitation = (
  { waiting: _, ...invitation }: Invitation,
  now: Instant,
): Result<Invitation, 'tenancy.invitation-over'> => {
  const pending = canBeTaken(invitation, { now });
  return pending.ok ? ok({ ...invitation, revokedAt: now }) : pending;
};
