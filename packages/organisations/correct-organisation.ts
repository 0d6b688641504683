import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { Organisation, OrganisationId } from './organisation.ts';
import { organisationRefusals } from './refusals.ts';
import { organisationRow } from './rows.ts';

/** Corrects the kind of an organisation. Its name is what it was registered by. */
export const correctOrganisation = defineVerb({
  id: 'organisations.correct-organisation',
  route: 'PUT /organisations/:organisationId',
  capability: 'organisations.keep',
  shows: 'kind',
  input: {
    organisationId: OrganisationId,
    kind: Organisation.shape.kind,
    version: z.int().positive(),
  },
  output: { organisationId: OrganisationId, version: z.int() },
  refusals: only(organisationRefusals, 'organisations.not-found', 'organisations.stale'),
  run: async ({ input, records }) => {
    const found = await records.get(organisationRow, '-', input.organisationId);
    if (!found) return refuse('organisations.not-found');
    if (found.version !== input.version) return refuse('organisations.stale', 'version');
    return decide({
      answer: { organisationId: input.organisationId, version: found.version + 1 },
      act: 'organisations.corrected',
      about: input.organisationId,
      writes: [change(organisationRow, found, { ...found.value, kind: input.kind })],
    });
  },
});
