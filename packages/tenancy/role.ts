import * as z from 'zod';
import { roleWords } from '#access';
import { only } from '#kernel';
import { type Sources, chosenFrom, defineThing } from '#perform';
import { GivenRole, mostRoles } from './appointment.ts';
import { tenancyRefusals } from './refusals.ts';
import { rolesGivenIn } from './team.ts';

const givenIn = ({ tenant }: Sources) =>
  rolesGivenIn(tenant).map((value) => ({ value, version: 0, head: '' }));

/** The roles that a team can give, for whoever lets somebody into it. */
const roleThing = defineThing({
  name: 'role',
  id: GivenRole,
  es: 'Función',
  lives: 'tenant',
  row: {
    get: async (records, _, [id]) => givenIn(records).find(({ value }) => value === id),
    page: async (records) => ({ items: givenIn(records), next: null }),
    idsOf: (role: GivenRole) => [role],
  },
  missing: only(tenancyRefusals, 'tenancy.not-in-this-team'),
  states: { given: 'Se puede dar' },
  state: () => 'given',
  title: (role) => roleWords[role],
});

/** What somebody is to be in a team, chosen among what it can give. */
export const Roles = z.array(chosenFrom(roleThing)).min(1).max(mostRoles);
