import * as z from 'zod';
import { Instant } from '#kernel';
import { defineRow } from '#table';

/** Published: the head of each log of a tenant, so that nobody can rewrite it unseen. */
export const PublishedHead = z.strictObject({
  collection: z.string(),
  entries: z.int(),
  acts: z.int(),
  hash: z.string(),
  sealedAt: Instant,
});
export type PublishedHead = z.infer<typeof PublishedHead>;

export const headRow = defineRow<PublishedHead>({
  kind: 'head',
  schema: PublishedHead,
  within: () => 'log',
  id: ({ collection }) => [collection],
});
