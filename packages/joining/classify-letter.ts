import { Reason, ok, only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { Independence } from './review.ts';
import { reviewCodes, stepReview } from './reviewing.ts';

const most = 400;

/** Says how independent of the applicants a letter's author is, and why. Said again, the new takes the place of the old. */
export const classifyLetter = defineVerb({
  id: 'joining.classify-letter',
  route: 'POST /reviews/:dossierId/letters/:letterId/independence',
  reach: 'region',
  capability: 'applications.score',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, independence: Independence, reason: Reason },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.too-many', 'joining.too-long'),
  run: async (call) => {
    const { dossierId: _, ...verdict } = call.input;
    return stepReview(call, 'joining.letter-classified', (review) => {
      const others = review.classified.filter(({ letterId }) => letterId !== verdict.letterId);
      if (others.length >= most) return refuse('joining.too-many');
      return ok({ ...review, classified: [...others, verdict] });
    });
  },
});
