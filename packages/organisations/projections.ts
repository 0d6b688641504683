import { defineProjection, versionOf } from '#perform';
import { copy } from '#table';
import { correctedIn } from './organisation.ts';
import { organisationRow, publishedOrganisationRow, shownOrganisation } from './rows.ts';

/** The tenant's registry of organisations, open to anybody. */
export const publishOrganisations = defineProjection({
  id: 'organisations.registry',
  on: ['organisations.registered', 'organisations.corrected'],
  project: async ({ tenant, records, about }) => {
    const found = await Promise.all(about.map((id) => records.get(organisationRow, '-', id)));
    return found
      .filter((one) => one !== undefined)
      .map(({ value, origin }) =>
        copy(publishedOrganisationRow, tenant, {
          ...shownOrganisation.of(value),
          version: versionOf(correctedIn(value)),
          ...(origin ? { origin } : {}),
        }),
      );
  },
});
