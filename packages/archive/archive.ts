import * as z from 'zod';
import {
  Instant,
  PersonId,
  Reason,
  type Result,
  idOf,
  instantOf,
  msOf,
  ok,
  refuse,
  meaning,
} from '#kernel';

export const ArchiveId = idOf('ArchiveId');
export type ArchiveId = z.infer<typeof ArchiveId>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash'));

/** What came of it: the hash of the manifest, which covers all the rest, and how much there is. */
export const Made = z.strictObject({
  sha256: Sha256,
  bytes: z.int().positive(),
  parts: z.int().positive(),
  records: z.int().nonnegative(),
  acts: z.int().nonnegative(),
  files: z.int().nonnegative(),
});
export type Made = z.infer<typeof Made>;

/** All that a tenant holds, to be taken elsewhere: who asked for it, why, and what came of it. */
export const Archive = z.strictObject({
  archiveId: ArchiveId,
  reason: Reason,
  askedBy: PersonId,
  askedAt: Instant,
  made: Made.optional(),
  madeAt: Instant.optional(),
});
export type Archive = z.infer<typeof Archive>;

export const archiveStates = ['preparing', 'ready', 'expired'] as const;
export type ArchiveState = (typeof archiveStates)[number];

const dayMs = 86_400_000;

/** For how long it can be taken. What holds a whole government does not lie about for longer. */
export const daysToTake = 7;
/** What could not be made in this time never will be: somebody may ask anew. */
const daysToMake = 2;

/** Until when it is made, or may be taken. */
export const endOf = ({ askedAt, madeAt }: Archive): Instant =>
  instantOf(
    madeAt === undefined ? msOf(askedAt) + daysToMake * dayMs : msOf(madeAt) + daysToTake * dayMs,
  );

/** When nothing of it is needed any more, however long the making took. */
export const goneBy = ({ askedAt }: Archive): Instant =>
  instantOf(msOf(askedAt) + (daysToMake + daysToTake) * dayMs);

/** Compared at every reading: nothing has to happen for it to be over. */
export const stateOf = (archive: Archive, now: Instant): ArchiveState => {
  if (now >= endOf(archive)) return 'expired';
  return archive.made ? 'ready' : 'preparing';
};

export const finish = (
  archive: Archive,
  made: Made,
  now: Instant,
): Result<Archive, 'archive.not-preparing'> =>
  stateOf(archive, now) === 'preparing'
    ? ok({ ...archive, made, madeAt: now })
    : refuse('archive.not-preparing');

/** What may be handed out now. */
export const taken = (
  archive: Archive,
  now: Instant,
): Result<Made, 'archive.not-ready' | 'archive.over'> => {
  const state = stateOf(archive, now);
  if (state === 'expired') return refuse('archive.over');
  return archive.made ? ok(archive.made) : refuse('archive.not-ready');
};
