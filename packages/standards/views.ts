import * as z from 'zod';
import { ok, refuse } from '#kernel';
import { definePublicList, definePublicView } from '#perform';
import { Edition, StandardId } from './edition.ts';
import { editionOf, editions } from './editions.ts';

export const listStandards = definePublicList({
  id: 'standards.editions',
  route: 'GET /standards',
  reach: 'region',
  input: {},
  output: Edition.omit({ requirements: true }).extend({ requirements: z.int() }),
  run: async () =>
    ok({
      items: editions.map((one) => ({ ...one, requirements: one.requirements.length })),
      next: null,
    }),
});

export const viewEdition = definePublicView({
  id: 'standards.edition',
  route: 'GET /standards/:standardId/editions/:edition',
  reach: 'region',
  input: { standardId: StandardId, edition: z.coerce.number<string>().int().min(1).max(999) },
  output: Edition,
  run: async ({ input }) => {
    const edition = editionOf({ id: input.standardId, edition: input.edition });
    return edition ? ok(edition) : refuse('request.not-found');
  },
});
