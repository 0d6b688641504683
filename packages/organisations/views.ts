import { Origin, ok } from '#kernel';
import { definePublicList } from '#perform';
import type { Found, Records } from '#table';
import { Organisation, OrganisationId } from './organisation.ts';
import { PublishedOrganisation, organisationRow, publishedOrganisationRow } from './rows.ts';

const OrganisationView = Organisation.omit({ organisationId: true }).extend({
  id: OrganisationId,
  version: PublishedOrganisation.shape.version,
  origin: Origin.optional(),
});

export const listOrganisations = definePublicList({
  id: 'organisations.organisations',
  route: 'GET /organisations',
  input: {},
  output: OrganisationView,
  run: async ({ published, tenant, input }) => {
    const page = await published(tenant).page(
      publishedOrganisationRow,
      'organisations',
      input.cursor,
    );
    const items = page.items.map(({ value: { organisationId, ...rest } }) => ({
      id: organisationId,
      ...rest,
    }));
    return ok({ items, next: page.next });
  },
});

/** An organisation of the tenant's registry, for the verbs of later rooms. */
export const readOrganisation = (
  records: Records,
  id: string,
): Promise<Found<Organisation> | undefined> => records.get(organisationRow, '-', id);

/** The whole registry by id, for what is counted over it. */
export const organisationsById = async (
  records: Records,
): Promise<ReadonlyMap<string, Organisation>> =>
  new Map(
    (await records.list(organisationRow, '-')).map(({ value }) => [value.organisationId, value]),
  );
