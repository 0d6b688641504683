import * as z from 'zod';
import { Instant, PersonId, type Result, ok, refuse } from '#kernel';
import { ProcessId } from '#processes';

/** Somebody wants to be told what becomes of a process, until they say otherwise. */
export const Follow = z.strictObject({
  processId: ProcessId,
  personId: PersonId,
  since: Instant,
  endedAt: Instant.optional(),
});
export type Follow = z.infer<typeof Follow>;

export const follows = (follow: Follow | undefined): boolean =>
  follow !== undefined && follow.endedAt === undefined;

export const begin = (
  before: Follow | undefined,
  facts: Omit<Follow, 'since' | 'endedAt'>,
  now: Instant,
): Result<Follow, 'notices.already-following'> =>
  follows(before) ? refuse('notices.already-following') : ok({ ...facts, since: now });

export const stop = (follow: Follow, now: Instant): Result<Follow, 'notices.not-following'> =>
  follows(follow) ? ok({ ...follow, endedAt: now }) : refuse('notices.not-following');
