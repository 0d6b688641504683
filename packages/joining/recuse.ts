import { Reason, ok, only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { mostRecusals } from './review.ts';
import { reviewCodes, stepReview } from './reviewing.ts';

/** There is room to stand aside even where there is none to write more. */
const mostWithRecusals = 340_000;

/** Stands aside in a review, with the reason. A sheet filled in before no longer counts (J9). */
export const recuse = defineVerb({
  id: 'joining.recuse',
  route: 'POST /reviews/:dossierId/recusals',
  reach: 'region',
  capability: 'applications.score',
  shows: 'kind',
  input: { dossierId: DossierId, reason: Reason },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.too-many', 'joining.too-long'),
  sealed: ['reason'],
  run: (call) =>
    stepReview(
      call,
      'joining.recused',
      (review) => {
        const { input, person: reviewer, now: at } = call;
        if (review.recusals.length >= mostRecusals) return refuse('joining.too-many');
        const recusal = { reviewer, reason: input.reason, at };
        return ok({ ...review, recusals: [...review.recusals, recusal] });
      },
      mostWithRecusals,
    ),
});
