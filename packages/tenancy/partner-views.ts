import * as z from 'zod';
import type { Instant } from '#kernel';
import { ok } from '#kernel';
import { definePublicList } from '#perform';
import { readList } from '#table';
import { stateOf } from './mandate.ts';
import { Partner } from './partner.ts';
import { PublishedMandate, mandatesRow, partnerCommuneRow, publishedPartnerRow } from './rows.ts';

const MandateView = PublishedMandate.extend({
  state: z.enum(['coming', 'in-force', 'over', 'revoked']),
});
export type MandateView = z.infer<typeof MandateView>;

const asOf =
  (now: Instant) =>
  (mandate: PublishedMandate): MandateView => ({ ...mandate, state: stateOf(mandate, now) });

export const listPartners = definePublicList({
  id: 'tenancy.partners',
  route: 'GET /partners',
  reach: 'region',
  input: {},
  output: Partner.omit({ registeredAt: true }),
  run: async ({ published, region, input }) => {
    const page = await published(region).page(publishedPartnerRow, '-', input.cursor);
    return ok({ items: page.items.map(({ value }) => value), next: page.next });
  },
});

/** Every mandate that a municipality ever gave: to whom, for what, until when, and whether it still holds. */
export const listMandates = definePublicList({
  id: 'tenancy.mandates',
  route: 'GET /mandates',
  input: {},
  output: MandateView,
  run: async ({ published, tenant, input, now }) => {
    const page = await readList(published(tenant), mandatesRow, '-', input.cursor);
    return ok({ items: page.items.map(asOf(now)), next: page.next });
  },
});

/** What municipalities gave to an organisation, commune after commune. As public as each commune's own list. */
export const listPartnerMandates = definePublicList({
  id: 'tenancy.partner-mandates',
  route: 'GET /partner-mandates',
  input: {},
  output: MandateView.extend({ commune: z.string() }),
  run: async ({ published, tenant, input, now }) => {
    const page = await published(tenant).page(partnerCommuneRow, '-', input.cursor);
    const items = page.items.flatMap(({ value: { commune, mandates } }) =>
      mandates.map((mandate) => ({ ...asOf(now)(mandate), commune })),
    );
    return ok({ items, next: page.next });
  },
});
