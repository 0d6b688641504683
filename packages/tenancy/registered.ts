import { only } from '#kernel';
import { defineThing } from '#perform';
import { type Partner, PartnerId } from './partner.ts';
import { tenancyRefusals } from './refusals.ts';
import { publishedPartnerRow } from './rows.ts';
import { region } from './territory.ts';

type Registered = Pick<Partner, 'partner' | 'name'>;

/** The organisations as the region published them, for a government that lets one in. */
export const registeredThing = defineThing({
  name: 'partner',
  id: PartnerId,
  es: 'Organización aliada',
  lives: 'tenant',
  row: {
    get: ({ published }, _, [id = '']) =>
      published(region.tenant).get(publishedPartnerRow, '-', id),
    page: ({ published }, _, after) =>
      published(region.tenant).page(publishedPartnerRow, '-', after),
    idsOf: ({ partner }: Registered) => [partner],
  },
  missing: only(tenancyRefusals, 'tenancy.no-such-partner'),
  states: { registered: 'Registrada' },
  state: () => 'registered',
  title: ({ name }) => name,
});
