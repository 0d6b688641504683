import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { Sheet } from './review.ts';
import { openReviewOf, reviewCodes } from './reviewing.ts';
import { sheetRow } from './rows.ts';

/** Fills in a reviewer's own sheet. Until the decision it may be filled in again. */
export const scoreDossier = defineVerb({
  id: 'joining.score-dossier',
  route: 'POST /reviews/:dossierId/sheets',
  reach: 'region',
  capability: 'applications.score',
  shows: 'kind',
  input: Sheet.omit({ reviewer: true, at: true }).shape,
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes),
  run: async (call) => {
    const { input, records, person, now } = call;
    const open = await openReviewOf(call, input.dossierId);
    if (!open.ok) return open;
    const sheet: Sheet = { ...input, reviewer: person, at: now };
    const found = await records.get(sheetRow, '-', input.dossierId, person);
    return decide({
      answer: { dossierId: input.dossierId },
      act: 'joining.scored',
      about: input.dossierId,
      writes: [found ? change(sheetRow, found, sheet) : create(sheetRow, sheet)],
    });
  },
});
