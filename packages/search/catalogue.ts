import { catalogueOf, holdsItems } from '#table';
import { indexRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const searchCatalogue = catalogueOf(
  'search',
  holdsItems(indexRow, { kind: 'published', id: 'published', title: 'published', text: 'voiced' }),
);
