import * as z from 'zod';
import { meaning } from '#kernel';

/** Where something lies in its tenant: a process, `-`, or a place of its own. Never another tenant: that has a `#`. */
export const Place = z.string().regex(/^[^#]{1,160}$/, meaning('not-a-hash'));
const SortKey = z.string().min(1).max(1000);
const Body = z.string().max(400 * 1024);
const origin = { o: z.string().max(20).optional() };

/** One line of a part. Bodies are kept as the text they are stored as: hashes are over it. */
export const Line = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('row'),
    place: Place,
    sk: SortKey,
    v: z.int().positive(),
    h: z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash')),
    body: Body,
    ...origin,
  }),
  /** What was erased: its place stays taken. */
  z.strictObject({
    is: z.literal('gone'),
    place: Place,
    sk: SortKey,
    v: z.int().positive(),
    h: z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash')),
  }),
  z.strictObject({ is: z.literal('act'), body: Body }),
  z.strictObject({ is: z.literal('entry'), body: Body }),
  z.strictObject({
    is: z.literal('ballot'),
    consultation: Place,
    shard: z.int().min(0).max(99),
    id: SortKey,
    body: Body,
  }),
  /** What was published: to compare with, never to be believed. */
  z.strictObject({ is: z.literal('copy'), place: Place, sk: SortKey, body: Body }),
  /** What the region had published and this tenant's pages name. */
  z.strictObject({ is: z.literal('reference'), place: Place, sk: SortKey, body: Body }),
]);
export type Line = z.infer<typeof Line>;

/** A line as it is written. */
export const written = (line: Line): string => `${JSON.stringify(line)}\n`;
