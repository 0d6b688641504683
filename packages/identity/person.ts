import * as z from 'zod';
import { Instant, PersonId, TenantId, line } from '#kernel';

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
});
export type Residence = z.infer<typeof Residence>;

/** A sign-in. Only the hash of its token is kept. */
export const Session = z.strictObject({
  tokenHash: z.string().length(64),
  personId: PersonId,
  startedAt: Instant,
  endsAt: Instant,
  endedAt: Instant.optional(),
});
export type Session = z.infer<typeof Session>;

/** Expiry is compared at every read: the engine deletes late or never. */
export const isLive = (session: Session, now: Instant): boolean =>
  session.endedAt === undefined && now < session.endsAt;
