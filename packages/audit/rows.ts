import * as z from 'zod';
import { Instant, LocalDate, TenantId, meaning } from '#kernel';
import { Origin } from '#kernel';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';

/** A process, `-` for what belongs to none, or `access`. */
export const Collection = z
  .string()
  .regex(/^(-|access|[0-9a-hjkmnp-tv-z]{26})$/, meaning('not-one-of'));

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

/** An act as anybody may see it: its open part, or nothing but its hash. */
const ShownAct = z.union([
  z.strictObject({ hash: z.string() }),
  z.strictObject({
    tenant: TenantId,
    collection: z.string(),
    verb: z.string(),
    kind: z.string(),
    role: z.string(),
    at: Instant,
    things: z.array(z.strictObject({ key: z.string(), n: z.int(), prev: z.string() })),
    sealed: z.string(),
    origin: Origin.optional(),
    onBehalfOf: TenantId.optional(),
  }),
]);
export type ShownAct = z.infer<typeof ShownAct>;

/** Published: one entry of a log, from which anybody can reckon the log anew. */
export const ShownEntry = z.strictObject({
  tenant: TenantId,
  collection: z.string(),
  n: z.int().positive(),
  root: z.string(),
  previous: z.string(),
  sealedAt: Instant,
  recovered: z.literal(true).optional(),
  acts: z.array(ShownAct).min(1),
});
export type ShownEntry = z.infer<typeof ShownEntry>;

export const entryId = (n: number): string => String(n).padStart(9, '0');

export const entryRow = defineRow<ShownEntry>({
  kind: 'sealed',
  schema: ShownEntry,
  within: ({ collection }) => entriesOf(collection),
  id: ({ n }) => [entryId(n)],
});

export const entriesOf = (collection: string): string => `log ${collection}`;

/** The end of one tenant's log, as it stood when a day was anchored. */
export const AnchoredHead = z.strictObject({
  tenant: TenantId,
  collection: z.string(),
  entries: z.int(),
  acts: z.int(),
  hash: z.string(),
});
export type AnchoredHead = z.infer<typeof AnchoredHead>;

/** What every log of the region stood at when a day had ended, under one root. */
export const Anchor = z.strictObject({
  day: LocalDate,
  root: z.string(),
  anchoredAt: Instant,
  heads: z.array(AnchoredHead).max(1500),
});
export type Anchor = z.infer<typeof Anchor>;

export const anchorRow = defineRow<Anchor>({
  kind: 'anchor',
  treatment: 'recorded',
  schema: Anchor,
  within: () => '-',
  // The root is in the key, whose hash is in the open part of the act: who knows the root finds it in the log.
  id: ({ day, root }) => [day, root],
});

export const shownAnchor = publishes(Anchor, ['day', 'root', 'anchoredAt', 'heads']);

/** Published: the same day, for whoever kept a head. */
export const publishedAnchorRow = defineRow<Anchor>({
  kind: 'anchored-day',
  schema: shownAnchor.schema,
  within: () => 'anchors',
  id: ({ day }) => [day],
});

/** Published: the days that are anchored, the latest first. */
export const listedAnchor = publishes(Anchor, ['day', 'root', 'anchoredAt']);
export const AnchoredDay = listedAnchor.schema.extend({ logs: z.int() });

export const anchoredDaysRow = defineListRow<AnchoredDay>('anchored-days', AnchoredDay);
export type AnchoredDay = z.infer<typeof AnchoredDay>;

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfAudit: RoomRows = {
  room: 'audit',
  own: [anchorRow],
  published: [headRow, entryRow, publishedAnchorRow, anchoredDaysRow],
};
