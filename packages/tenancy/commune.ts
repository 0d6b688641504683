import { TenantId, only } from '#kernel';
import { defineThing } from '#perform';
import { communes } from './facts.ts';
import { tenancyRefusals } from './refusals.ts';
import type { Commune } from './territory.ts';

const found = communes.map((value) => ({ value, version: 0, head: '' }));

/** The communes of the region, for whoever chooses one. */
export const communeThing = defineThing({
  name: 'commune',
  id: TenantId,
  es: 'Comuna',
  many: 'Comunas',
  lives: 'tenant',
  row: {
    get: async (_, __, [id]) => found.find(({ value }) => value.tenant === id),
    page: async () => ({ items: found, next: null }),
    idsOf: ({ tenant }: Commune) => [tenant],
  },
  missing: only(tenancyRefusals, 'tenancy.no-such-commune'),
  states: { there: 'De la región' },
  state: () => 'there',
  title: ({ name }) => name,
});
