import type { PersonId, Instant, TenantId, Result } from '#kernel';
import { refuse } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Change } from '#perform';
import type { Records } from '#table';
import { communeSpokenFor, region } from '#tenancy';
import { type Review, mayReview } from './review.ts';
import { reviewRow } from './rows.ts';

/** What keeps somebody from taking part in a review. */
export const reviewCodes = [
  'joining.no-such-review',
  'joining.decided',
  'joining.own-application',
  'joining.recused',
] as const;

type Who = { readonly person: PersonId; readonly commune: TenantId };

/** For whom a reviewer stands: their municipality, or the region, which may itself be an applicant. */
export const reviewerOf = async (
  records: Records,
  person: PersonId,
  now: Instant,
): Promise<Who> => ({
  person,
  commune: (await communeSpokenFor(records, person, now)) ?? region.tenant,
});

/** Takes a review a step further, as somebody who may take part in it. */
export const stepReview = async <Code extends string>(
  {
    input,
    records,
    person,
    now,
  }: Pick<Call<{ dossierId: Review['dossierId'] }>, 'input' | 'records' | 'person' | 'now'>,
  act: Change<unknown>['act'],
  step: (review: Review) => Result<Review, Code>,
) => {
  const who = await reviewerOf(records, person, now);
  const found = await records.get(reviewRow, '-', input.dossierId);
  return takeStep(
    reviewRow,
    found,
    'joining.no-such-review',
    (
      review,
    ): Result<Review, Code | 'joining.decided' | 'joining.own-application' | 'joining.recused'> => {
      const may = mayReview(review, who);
      return may.ok ? step(review) : may;
    },
    ({ dossierId }) => ({ answer: { dossierId }, act, about: dossierId }),
  );
};

/** The review as somebody who may take part in it finds it. */
export const openReviewOf = async (
  records: Records,
  dossierId: string,
  person: PersonId,
  now: Instant,
) => {
  const who = await reviewerOf(records, person, now);
  const found = await records.get(reviewRow, '-', dossierId);
  if (!found) return refuse('joining.no-such-review');
  const may = mayReview(found.value, who);
  return may.ok ? ({ ok: true, value: { found, who } } as const) : may;
};
