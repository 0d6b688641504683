import * as z from 'zod';
import { Origin, ok } from '#kernel';
import { definePublicList } from '#perform';
import { dated } from '#plans';
import { pageSize } from '#table';
import { MembershipState } from '#tenancy';
import { type Government, addressOf, governmentsNow } from './governments.ts';

const Row = z.strictObject({
  commune: z.string(),
  name: z.string(),
  state: MembershipState,
  title: z.string(),
  /** A day, a month or a year: as much as its source says. */
  date: z.string().nullable(),
  dated: z.enum(dated).nullable(),
  commitments: z.int().nullable(),
  isMadeHere: z.boolean(),
  /** The document that tells of a plan made elsewhere. */
  document: z.string().nullable(),
  note: z.string().nullable(),
  /** Where it can be read, here or elsewhere. */
  source: z.string().nullable(),
  /** By which an entry is reversed. */
  earlierPlanId: z.string().nullable(),
  origin: Origin.optional(),
});
export type RegisterRow = z.infer<typeof Row>;

const madeHere = ({ slug, name, state, item }: Government): readonly RegisterRow[] =>
  item.plans.map(({ year, title, submittedOn, commitments, origin }) => ({
    commune: slug,
    name,
    state,
    title,
    date: submittedOn,
    dated: 'submission',
    commitments,
    isMadeHere: true,
    document: null,
    note: null,
    source: addressOf(slug, `plans/${year}`),
    earlierPlanId: null,
    ...(origin ? { origin } : {}),
  }));

const madeElsewhere = ({ slug, name, state, earlier }: Government): readonly RegisterRow[] =>
  earlier.map((plan) => ({
    commune: slug,
    name,
    state,
    title: plan.title,
    date: plan.on ?? null,
    dated: plan.dated ?? null,
    commitments: plan.commitments ?? null,
    isMadeHere: false,
    document: plan.source,
    note: plan.note ?? null,
    source: plan.address ?? null,
    earlierPlanId: plan.earlierPlanId,
    ...(plan.origin ? { origin: plan.origin } : {}),
  }));

// A month comes before its days, and what has no date after everything that has one.
const byDate = (one: RegisterRow, other: RegisterRow) => {
  const [a, b] = [one.date ?? '9999', other.date ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** All plans of the region in the order of their dates: members or not, made here or elsewhere. */
export const listRegionPlans = definePublicList({
  id: 'board.plans',
  route: 'GET /region/plans',
  reach: 'region',
  input: {},
  output: Row,
  run: async (look) => {
    const { governments } = await governmentsNow(look);
    const all = governments
      .flatMap((one) => [...madeHere(one), ...madeElsewhere(one)])
      .toSorted(byDate);
    const from = /^\d{1,4}$/.test(look.input.cursor ?? '') ? Number(look.input.cursor) : 0;
    const to = from + pageSize;
    return ok({ items: all.slice(from, to), next: to < all.length ? String(to) : null });
  },
});
