import { officeAddress } from '#addresses';
import { only } from '#kernel';
import { defineThing } from '#perform';
import { OrganisationId } from './organisation.ts';
import { organisationRefusals } from './refusals.ts';
import { organisationRow } from './rows.ts';
import { organisationKinds } from './words.ts';

/** The registry: whoever keeps it, and whoever chooses from it. */
export const organisationThing = defineThing({
  name: 'organisationId',
  id: OrganisationId,
  es: 'Organización',
  many: 'Organizaciones registradas',
  row: organisationRow,
  lives: 'tenant',
  address: ({ slug }) => officeAddress(slug),
  missing: only(organisationRefusals, 'organisations.not-found'),
  states: { registered: 'Registrada' },
  state: () => 'registered',
  title: ({ name }) => name,
  note: ({ kind }) => organisationKinds[kind],
});
