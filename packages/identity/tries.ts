import * as z from 'zod';
import { Instant, PersonId } from '#kernel';
import { KeyedHash, Means, later } from './person.ts';

const minute = 60_000;

/** Generous where people err, tight where machines guess. */
export const allowed = {
  code: { ms: 10 * minute, tries: 5 },
  /** How many codes may be asked for: in one mailbox, and from one part of the network. */
  asking: { ms: 30 * minute, mailbox: 6, prefix: 600 },
  provider: { ms: 30 * minute },
  handover: { ms: minute },
  factor: { tries: 5, blockMs: 15 * minute },
  unsent: { ms: 30 * minute, signs: 100_000 },
} as const;

/** A code that was sent, and the browser that asked for it. */
export const Attempt = z.strictObject({
  ticketHash: z.string().length(64),
  codeHash: KeyedHash,
  mailbox: z.string().max(600),
  tries: z.int().nonnegative(),
  endsAt: Instant,
  usedAt: Instant.optional(),
});
export type Attempt = z.infer<typeof Attempt>;

export const isOpen = (attempt: Attempt, now: Instant): boolean =>
  attempt.usedAt === undefined && attempt.tries < allowed.code.tries && now < attempt.endsAt;

/** How often something was asked for since a moment. */
export const Count = z.strictObject({
  key: KeyedHash,
  since: Instant,
  times: z.int().positive(),
});
export type Count = z.infer<typeof Count>;

/** One more, or nothing if it would be too many. The window begins anew when it is over. */
export const oneMore = (
  count: Count | undefined,
  key: string,
  most: number,
  now: Instant,
): Count | undefined => {
  if (!count || now >= later(count.since, allowed.asking.ms)) return { key, since: now, times: 1 };
  return count.times < most ? { ...count, times: count.times + 1 } : undefined;
};

/** A way back from a provider that was taken: it is not taken twice. */
export const Spent = z.strictObject({ ticketHash: z.string().length(64), at: Instant });
export type Spent = z.infer<typeof Spent>;

/** What a provider said, on its way from the callback to the page that asked. */
export const Handover = z.strictObject({
  codeHash: z.string().length(64),
  ticketHash: z.string().length(64),
  personId: PersonId,
  means: Means,
  endsAt: Instant,
  usedAt: Instant.optional(),
});
export type Handover = z.infer<typeof Handover>;

/** When a session was last used. */
export const Seen = z.strictObject({ tokenHash: z.string().length(64), at: Instant });
export type Seen = z.infer<typeof Seen>;

/** That a session is somebody's, so that they can find and end it. */
export const Held = z.strictObject({ personId: PersonId, tokenHash: z.string().length(64) });
export type Held = z.infer<typeof Held>;

/** The tries of somebody's second factor: its last step is not taken again, and wrong ones block. */
export const FactorTries = z.strictObject({
  personId: PersonId,
  lastStep: z.int().nonnegative(),
  wrong: z.int().nonnegative(),
  blockedUntil: Instant.optional(),
});
export type FactorTries = z.infer<typeof FactorTries>;

/** What a try leaves behind: a right one clears, the fifth wrong one in a row blocks. */
export const afterTry = (before: FactorTries, step: number | undefined, now: Instant) => {
  const { personId } = before;
  if (step !== undefined) return { personId, lastStep: Math.max(step, before.lastStep), wrong: 0 };
  const wrong = before.wrong + 1;
  return wrong < allowed.factor.tries
    ? { personId, lastStep: before.lastStep, wrong }
    : {
        personId,
        lastStep: before.lastStep,
        wrong: 0,
        blockedUntil: later(now, allowed.factor.blockMs),
      };
};

/** What somebody typed and could not send yet, under a key that only their browser has. */
export const Unsent = z.strictObject({
  unsentId: z.string().length(64),
  /** Enciphered; empty once it was sent. */
  sealed: z.string().max(allowed.unsent.signs),
  endsAt: Instant,
});
export type Unsent = z.infer<typeof Unsent>;
