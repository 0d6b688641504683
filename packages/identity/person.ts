import * as z from 'zod';
import {
  Instant,
  PersonId,
  Reason,
  TenantId,
  instantOf,
  line,
  meaning,
  msOf,
  noted,
} from '#kernel';

/** Somebody who can sign in. The name is the one they go by here; no contact detail but the mail box. */
export const Person = z.strictObject({
  personId: PersonId,
  name: line(120),
  mail: z.email().max(200).optional(),
});
export type Person = z.infer<typeof Person>;

/** Where somebody declares to live: one commune at a time. */
export const Residence = z.strictObject({
  personId: PersonId,
  commune: TenantId,
  declaredAt: Instant,
  correction: z.strictObject({ at: Instant, reason: Reason }).optional(),
});
export type Residence = z.infer<typeof Residence>;

/** A keyed hash with the number of its key, `1-…`. */
export const KeyedHash = z.string().regex(/^\d{1,3}-[0-9a-f]{64}$/, meaning('not-a-hash'));

/** By what a mailbox or a number of a provider is known to be somebody's. */
export const PersonKey = z.strictObject({ keyHash: KeyedHash, personId: PersonId });
export type PersonKey = z.infer<typeof PersonKey>;

/** How somebody was recognised: by mail, by a provider's key, or as a persona of one's own machine. */
export const Means = z.string().regex(/^[a-z][a-z0-9-]{1,29}$/, meaning('not-a-hash'));

/** 1: one factor. 2: the second one too, without which no office is open. */
export const Level = z.union([z.literal(1), z.literal(2)]);

/** A sign-in. Only the hash of its token is kept. */
export const Session = z.strictObject({
  tokenHash: noted(z.string().length(64), { treatment: 'credential' }),
  personId: PersonId,
  startedAt: Instant,
  endsAt: Instant,
  endedAt: Instant.optional(),
  level: Level,
  means: Means,
  /** When the second factor was last shown. */
  provenAt: Instant.optional(),
});
export type Session = z.infer<typeof Session>;

const minute = 60_000;

export const limits = {
  /** However busy somebody is. */
  session: 12 * 60 * minute,
  /** Without a request, where an office stands open. Who only takes part keeps the whole session. */
  idle: 30 * minute,
  /** Between two corrections of where somebody lives. */
  residence: 180 * 24 * 60 * minute,
  /** For how long an ended session can still be looked up. */
  record: 90 * 24 * 60 * minute,
  /** For how long the second factor counts as just shown. */
  fresh: 10 * minute,
} as const;

export const later = (from: Instant, ms: number): Instant => instantOf(msOf(from) + ms);

/** Expiry is compared at every read: the engine deletes late or never. */
export const isLive = (session: Session, now: Instant, seenAt = lastShown(session)): boolean =>
  session.endedAt === undefined &&
  now < session.endsAt &&
  (session.level === 1 || now < later(seenAt, limits.idle));

export const lastShown = ({ provenAt, startedAt }: Session): Instant => provenAt ?? startedAt;

export const isForgettable = ({ endsAt }: Session, now: Instant): boolean =>
  now >= later(endsAt, limits.record);
