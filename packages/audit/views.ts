import * as z from 'zod';
import { Instant, LocalDate, TenantId, dayOf, ok, refuse, meaning } from '#kernel';
import { definePublicList, definePublicView } from '#perform';
import { readList } from '#table';
import { headsNow, rootOfHeads } from './anchor-heads.ts';
import {
  AnchoredDay,
  AnchoredHead,
  Collection,
  PublishedHead,
  ShownEntry,
  anchoredDaysRow,
  entriesOf,
  entryRow,
  headRow,
  publishedAnchorRow,
} from './rows.ts';

export const listHeads = definePublicList({
  id: 'audit.heads',
  route: 'GET /log/heads',
  input: {},
  output: PublishedHead,
  run: async ({ input, published, tenant }) => {
    const page = await published(tenant).page(headRow, 'log', input.cursor);
    return ok({ items: page.items.map(({ value }) => value), next: page.next });
  },
});

/** One log, page by page, with the head that it must come out at: all that somebody needs to reckon it anew. */
export const viewLog = definePublicView({
  id: 'audit.log',
  route: 'GET /log/:collection',
  input: {
    collection: Collection,
    cursor: z
      .string()
      .regex(/^\d{9}$/, meaning('not-one-of'))
      .optional(),
  },
  output: z.strictObject({
    tenant: TenantId,
    collection: Collection,
    head: PublishedHead,
    entries: z.array(ShownEntry),
    next: z.string().nullable(),
  }),
  run: async ({ input: { collection, cursor }, published, tenant }) => {
    const shown = published(tenant);
    const head = await shown.get(headRow, 'log', collection);
    if (!head) return refuse('request.not-found');
    const page = await shown.page(entryRow, entriesOf(collection), cursor);
    const all = page.items.map(({ value }) => value);
    // What was sealed since the head was read belongs to the next head.
    const entries = all.filter(({ n }) => n <= head.value.entries);
    const next = entries.length === all.length ? page.next : null;
    return ok({ tenant, collection, head: head.value, entries, next });
  },
});

/** Where every log of the region stood when a day had ended; without a day, where they stand now. */
export const viewHeads = definePublicView({
  id: 'audit.region-heads',
  route: 'GET /region/heads',
  reach: 'region',
  input: { day: LocalDate.optional() },
  output: z.strictObject({
    day: LocalDate,
    root: z.string(),
    anchoredAt: Instant.optional(),
    heads: z.array(AnchoredHead),
  }),
  run: async ({ input: { day }, published, region, now }) => {
    if (day === undefined || day === dayOf(now)) {
      const heads = [...(await headsNow(published))];
      return ok({ day: dayOf(now), root: rootOfHeads(heads), heads });
    }
    const found = await published(region).get(publishedAnchorRow, 'anchors', day);
    return found ? ok(found.value) : refuse('request.not-found');
  },
});

/** The days that are anchored in the region's own log, the latest first. */
export const listAnchoredDays = definePublicList({
  id: 'audit.anchored-days',
  route: 'GET /region/anchors',
  reach: 'region',
  input: {},
  output: AnchoredDay,
  run: async ({ input, published, region }) =>
    ok(await readList(published(region), anchoredDaysRow, 'anchors', input.cursor)),
});
