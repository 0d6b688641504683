import { ok } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { change } from '#table';
import { Organisation, OrganisationId, correctedIn } from './organisation.ts';
import { organisationRow } from './rows.ts';
import { organisationThing } from './things.ts';
import { organisationKinds } from './words.ts';

/** Corrects the kind of an organisation. Its name is what it was registered by. */
export const correctOrganisation = defineVerb({
  id: 'organisations.correct-organisation',
  route: 'PUT /organisations/:organisationId',
  capability: 'organisations.keep',
  shows: 'kind',
  input: {
    organisationId: OrganisationId,
    kind: Organisation.shape.kind,
    version: Version,
  },
  output: { organisationId: OrganisationId, version: Version },
  refusals: {},
  offer: {
    of: organisationThing,
    when: () => ok(true),
    begins: correctedIn,
    es: {
      name: 'Corregir una organización',
      button: 'Corregir',
      done: 'Corregiste la organización.',
      fields: { kind: { label: 'Tipo', values: organisationKinds } },
    },
  },
  run: async ({ input: { organisationId, kind }, thing }) => {
    const next = { ...thing.value, kind };
    return decide({
      answer: { organisationId, version: versionOf(correctedIn(next)) },
      act: 'organisations.corrected',
      about: organisationId,
      writes: [change(organisationRow, thing, next)],
    });
  },
});
