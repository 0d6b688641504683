import type { Role } from '#access';
import { type Instant, type PersonId, type Result, type TenantId, ok, refuse } from '#kernel';
import type { Call, Change } from '#perform';
import { type Found, type Records, change } from '#table';
import { communeSpokenFor, region } from '#tenancy';
import { bytesOf } from './fitting.ts';
import { type Desk, type Review, mayReview } from './review.ts';
import { reviewRow } from './rows.ts';

/** What keeps somebody from taking part in a review, besides that it is not open. */
export const reviewCodes = [
  'joining.no-such-review',
  'joining.wrong-state',
  'joining.decided',
  'joining.own-application',
  'joining.recused',
] as const;

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
const employersOf = async (
  { rolesIn, person }: Pick<Call<object>, 'rolesIn' | 'person'>,
  review: Review,
) => {
  const worksIn = async (tenant: TenantId) =>
    (await rolesIn(tenant, person)).some((role) => officeRoles.has(role));
  const found = await Promise.all(review.applicants.map(worksIn));
  return review.applicants.filter((_, at) => found[at]);
};

type Reading = Pick<Call<object>, 'records' | 'rolesIn' | 'person' | 'now'>;

/** Whoever asks, with all for whom they cannot judge. */
export const judgeOf = async (call: Reading, review: Review): Promise<Who> => {
  const [speaker, employers] = await Promise.all([
    reviewerOf(call.records, call.person, call.now),
    employersOf(call, review),
  ]);
  return { ...speaker, standsFor: [...speaker.standsFor, ...employers] };
};

/** How large a review may grow before its decision, which must always fit beside it. */
const mostWritten = 220_000;

/** A review that goes on, as the offer's rule found it. */
export type OnDesk = Desk & { readonly found: Found<Review> | undefined };

/** Takes a review a step further, as somebody who may take part in it. */
export const stepReview = async (
  call: Reading,
  { found }: OnDesk,
  act: `joining.${string}`,
  next: (review: Review) => Review,
  most = mostWritten,
): Promise<
  Result<
    Change<{ dossierId: Review['dossierId'] }>,
    'joining.no-such-review' | 'joining.own-application' | 'joining.recused' | 'joining.too-long'
  >
> => {
  if (!found) return refuse('joining.no-such-review');
  const may = mayReview(found.value, await judgeOf(call, found.value));
  if (!may.ok) return may;
  const written = next(found.value);
  if (bytesOf(written) > most) return refuse('joining.too-long');
  const { dossierId } = written;
  return ok({
    answer: { dossierId },
    act,
    about: dossierId,
    writes: [change(reviewRow, found, written)],
  });
};
