import type * as z from 'zod';
import { Origin } from '#kernel';
import { Version } from '#perform';
import { type RoomRows, defineRow, publishes } from '#table';
import { Organisation } from './organisation.ts';

export const organisationRow = defineRow<Organisation>({
  kind: 'organisation',
  treatment: 'recorded',
  schema: Organisation,
  within: () => '-',
  id: ({ organisationId }) => [organisationId],
});

export const shownOrganisation = publishes(Organisation, ['organisationId', 'name', 'kind']);

export const PublishedOrganisation = shownOrganisation.schema.extend({
  /** What a correction names as the text it looked at. */
  version: Version,
  origin: Origin.optional(),
});

/** Published: the registry, one item an organisation, so that it grows without a bound. */
export const publishedOrganisationRow = defineRow<z.infer<typeof PublishedOrganisation>>({
  kind: 'organisation',
  schema: PublishedOrganisation,
  within: () => 'organisations',
  id: ({ organisationId }) => [organisationId],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfOrganisations: RoomRows = {
  room: 'organisations',
  own: [organisationRow],
  published: [publishedOrganisationRow],
};
