import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { reviewThing } from './desks.ts';
import { DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { Sheet, isUnderReview, mayReview } from './review.ts';
import { judgeOf, reviewCodes } from './reviewing.ts';
import { sheetRow } from './rows.ts';
import { criterionWords } from './words.ts';

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
  offer: {
    of: reviewThing,
    when: isUnderReview,
    es: {
      name: 'Llenar tu pauta',
      button: 'Guardar pauta',
      intro: 'De 0 a 3 en cada criterio. Se publica con la decisión, sin tu nombre.',
      done: 'Guardaste tu pauta.',
      fields: { ...criterionWords, remark: 'Comentario' },
    },
  },
  run: async (call) => {
    const { input, thing, records, person, now } = call;
    const { review } = thing.value;
    if (!review) return refuse('joining.no-such-review');
    const may = mayReview(review, await judgeOf(call, review));
    if (!may.ok) return may;
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
