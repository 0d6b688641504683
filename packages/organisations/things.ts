import { only } from '#kernel';
import { defineThing } from '#perform';
import { OrganisationId } from './organisation.ts';
import { organisationRefusals } from './refusals.ts';
import { organisationRow } from './rows.ts';

/** The registry, for whoever chooses from it. */
export const organisationThing = defineThing({
  name: 'organisationId',
  id: OrganisationId,
  es: 'Organización',
  row: organisationRow,
  lives: 'tenant',
  missing: only(organisationRefusals, 'organisations.not-found'),
  states: { registered: 'Registrada' },
  state: () => 'registered',
  title: ({ name }) => name,
});
