import * as z from 'zod';
import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce, hashOf } from '#table';
import { Organisation, OrganisationId, nameKey } from './organisation.ts';
import { organisationRefusals } from './refusals.ts';
import { organisationRow } from './rows.ts';
import { organisationThing } from './things.ts';
import { organisationKinds } from './words.ts';

/** An organisation has this name, by a hash of its spelling. Nothing changes a name. */
const nameMark = defineOnce('organisation', z.string());

/** Enters an organisation in the tenant's registry, once per name. */
export const registerOrganisation = defineVerb({
  id: 'organisations.register-organisation',
  route: 'POST /organisations',
  capability: 'organisations.keep',
  shows: 'kind',
  input: Organisation.omit({ organisationId: true }).shape,
  output: { organisationId: OrganisationId },
  refusals: only(organisationRefusals, 'organisations.already-registered'),
  offer: {
    into: organisationThing,
    es: {
      name: 'Registrar una organización',
      button: 'Registrar organización',
      intro: 'Cada organización se registra una sola vez y se cuenta una sola vez.',
      done: 'Registraste la organización.',
      fields: { name: 'Nombre', kind: { label: 'Tipo', values: organisationKinds } },
    },
  },
  once: {
    key: ({ input }) => nameMark.key(hashOf(nameKey(input.name)).slice(0, 32)),
    refusal: 'organisations.already-registered',
  },
  run: async ({ input, newId }) => {
    const organisationId = OrganisationId.parse(newId());
    return decide({
      answer: { organisationId },
      act: 'organisations.registered',
      about: organisationId,
      writes: [create(organisationRow, { ...input, organisationId })],
    });
  },
});
