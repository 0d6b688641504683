import { catalogueOf, holds } from '#table';
import { organisationRow, publishedOrganisationRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const organisationsCatalogue = catalogueOf(
  'organisations',
  holds(organisationRow, { organisationId: 'recorded', name: 'recorded', kind: 'recorded' }),
  holds(publishedOrganisationRow, {
    organisationId: 'published',
    name: 'published',
    kind: 'published',
    version: 'published',
    origin: 'published',
  }),
);
