import * as z from 'zod';
import { Origin } from '#kernel';
import { dated, type earlierPlansIn } from '#plans';
import { type CommuneView, MembershipState } from '#tenancy';
import { addressOf } from './address.ts';
import type { BoardItem } from './item.ts';

/** A plan of the region as its register has it, made here or elsewhere. */
export const RegisterRow = z.strictObject({
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
export type RegisterRow = z.infer<typeof RegisterRow>;

export type EarlierPlan = Awaited<ReturnType<typeof earlierPlansIn>>[number];

/** What tells of a government's plans: those that it sent here, and those that documents tell of. */
type Known = Pick<CommuneView, 'slug' | 'name' | 'state'> & {
  readonly item: Pick<BoardItem, 'plans'>;
  readonly earlier: readonly EarlierPlan[];
};

const madeHere = ({ slug, name, state, item }: Known): readonly RegisterRow[] =>
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

const madeElsewhere = ({ slug, name, state, earlier }: Known): readonly RegisterRow[] =>
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
export const byDate = (one: RegisterRow, other: RegisterRow) => {
  const [a, b] = [one.date ?? '9999', other.date ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Every plan that is known of a government. Whatever counts plans counts these. */
export const knownPlans = (government: Known): readonly RegisterRow[] =>
  [...madeHere(government), ...madeElsewhere(government)].toSorted(byDate);
