import type { Role } from '#access';
import type { PersonId, Instant, TenantId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Change } from '#perform';
import type { Found, Published, Records } from '#table';
import { communeSpokenFor, region } from '#tenancy';
import { bytesOf } from './fitting.ts';
import { publishedDossierRow } from './published.ts';
import { type Review, mayReview } from './review.ts';
import { reviewRow } from './rows.ts';

/** What keeps somebody from taking part in a review. */
export const reviewCodes = [
  'joining.no-such-review',
  'joining.wrong-state',
  'joining.decided',
  'joining.own-application',
  'joining.recused',
] as const;
type ReviewCode = (typeof reviewCodes)[number];

type Who = { readonly person: PersonId; readonly standsFor: readonly TenantId[] };

/** For whom a reviewer speaks: their municipality, or the region, which may itself be an applicant. */
export const reviewerOf = async (
  records: Records,
  person: PersonId,
  now: Instant,
): Promise<Who> => ({
  person,
  standsFor: [(await communeSpokenFor(records, person, now)) ?? region.tenant],
});

const officeRoles: ReadonlySet<Role> = new Set([
  'coordinator',
  'unit-officer',
  'certifying-officer',
  'data-officer',
  'regional-officer',
]);

/** The applicants in whose office somebody works, whomever they speak for in the region. */
const employersOf = async ({ rolesIn, person }: Reading, review: Review) => {
  const worksIn = async (tenant: TenantId) =>
    (await rolesIn(tenant, person)).some((role) => officeRoles.has(role));
  const found = await Promise.all(review.applicants.map(worksIn));
  return review.applicants.filter((_, at) => found[at]);
};

type Reading = {
  readonly records: Records;
  readonly published: (tenant: TenantId) => Published;
  readonly rolesIn: Call<object>['rolesIn'];
  readonly person: PersonId;
  readonly now: Instant;
};

/** Whether somebody may take part in a review now. What was withdrawn is judged no more. */
export const mayTakePart = async (
  { published }: Pick<Reading, 'published'>,
  review: Review,
  who: Who,
): Promise<Result<Review, Exclude<ReviewCode, 'joining.no-such-review'>>> => {
  const may = mayReview(review, who);
  if (!may.ok) return may;
  const sent = await published(review.lead).get(publishedDossierRow, '-', review.dossierId);
  return sent?.value.state === 'submitted' ? may : refuse('joining.wrong-state');
};

/** The review as somebody who may take part in it finds it. */
export const openReviewOf = async (
  reading: Reading,
  dossierId: string,
): Promise<Result<{ readonly found: Found<Review>; readonly who: Who }, ReviewCode>> => {
  const found = await reading.records.get(reviewRow, '-', dossierId);
  if (!found) return refuse('joining.no-such-review');
  const speaker = await reviewerOf(reading.records, reading.person, reading.now);
  const employers = await employersOf(reading, found.value);
  const who = { ...speaker, standsFor: [...speaker.standsFor, ...employers] };
  const may = await mayTakePart(reading, found.value, who);
  return may.ok ? ok({ found, who }) : may;
};

/** How large a review may grow before its decision, which must always fit beside it. */
const mostWritten = 220_000;

/** Takes a review a step further, as somebody who may take part in it. */
export const stepReview = async <Code extends string>(
  call: Reading & Pick<Call<{ dossierId: Review['dossierId'] }>, 'input'>,
  act: Change<unknown>['act'],
  step: (review: Review) => Result<Review, Code>,
  most = mostWritten,
) => {
  const open = await openReviewOf(call, call.input.dossierId);
  if (!open.ok) return open;
  const bounded = (review: Review): Result<Review, Code | 'joining.too-long'> => {
    const next = step(review);
    return next.ok && bytesOf(next.value) > most ? refuse('joining.too-long') : next;
  };
  return takeStep(
    reviewRow,
    open.value.found,
    'joining.no-such-review',
    bounded,
    ({ dossierId }) => ({
      answer: { dossierId },
      act,
      about: dossierId,
    }),
  );
};
