import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant, type Json, TenantId, merkleRoot } from '#kernel';
import { hashOf } from '#table';

const SealedAct = z.strictObject({ id: z.string(), hash: z.string() });
export type SealedAct = z.infer<typeof SealedAct>;

/** One batch of acts in a tenant's sealed log of one process (or `-`). */
export const Entry = z.strictObject({
  tenant: TenantId,
  collection: z.string(),
  n: z.int().positive(),
  acts: z.array(SealedAct).min(1),
  root: z.string(),
  previous: z.string(),
  sealedAt: Instant,
  /** Its acts were set aside and found again later. */
  recovered: z.literal(true).optional(),
});
export type Entry = z.infer<typeof Entry>;

/** The end of the log: how many entries, how many acts, the hash of the last entry, the stream's position. */
export const Head = z.strictObject({
  tenant: TenantId,
  collection: z.string(),
  n: z.int().nonnegative(),
  acts: z.int().nonnegative(),
  hash: z.string(),
  positions: z.record(z.string(), z.string()),
  sealedAt: Instant,
  /** Until when acts may stand in the log that no shard has brought yet. */
  recoveredAt: Instant.optional(),
});
export type Head = z.infer<typeof Head>;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The root stands for the acts, so that a log can be shown without the ids of what is not public. */
export const entryHash = ({ acts, ...entry }: Entry): string =>
  hashOf({ ...entry, count: acts.length } as unknown as Json);

/** The Merkle root over acts in the order in which they were sealed, in hex. */
export const rootOf = (acts: readonly SealedAct[]): string => {
  const leaves = acts.map(({ hash }) => Buffer.from(hash));
  return Buffer.from(merkleRoot(leaves, sha256)).toString('hex');
};

/** The next entry and head for acts in the order in which the stream gave them. */
export const append = (
  head: Pick<Head, 'tenant' | 'collection'> & Partial<Head>,
  acts: readonly SealedAct[],
  position: { readonly shard: string; readonly sequence: string },
  now: Instant,
  isRecovered = false,
): { readonly entry: Entry; readonly head: Head } => {
  const { tenant, collection } = head;
  const entry: Entry = {
    tenant,
    collection,
    n: (head.n ?? 0) + 1,
    acts: [...acts],
    root: rootOf(acts),
    previous: head.hash ?? '',
    sealedAt: now,
    ...(isRecovered ? { recovered: true as const } : {}),
  };
  const recoveredAt = isRecovered ? now : head.recoveredAt;
  return {
    entry,
    head: {
      tenant,
      collection,
      n: entry.n,
      acts: (head.acts ?? 0) + acts.length,
      hash: entryHash(entry),
      positions: { ...head.positions, [position.shard]: position.sequence },
      sealedAt: now,
      ...(recoveredAt ? { recoveredAt } : {}),
    },
  };
};
