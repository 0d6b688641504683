import * as z from 'zod';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  TenantId,
  dayOf,
  line,
  ok,
  refuse,
  meaning,
  noted,
} from '#kernel';
import { Year } from './plan.ts';

/** Commune and title, hashed: who enters the same plan twice meets the first one. */
export const EarlierPlanId = z
  .string()
  .regex(/^[0-9a-f]{24}$/, meaning('not-one-of'))
  .brand('EarlierPlanId');
export type EarlierPlanId = z.infer<typeof EarlierPlanId>;

/** A day, a month or a year: as much as the document says. Compares as text. */
export const PartDate = noted(
  z
    .string()
    .max(10)
    .regex(/^\d{4}(-\d{2}){0,2}$/, meaning('not-a-document-day'))
    .refine((text) => {
      const isDay = LocalDate.safeParse(`${text}-01-01`.slice(0, 10)).success;
      return isDay && Year.safeParse(Number(text.slice(0, 4))).success;
    }, meaning('not-a-document-day')),
  { control: 'stated-day' },
);

/** What the plan was doing on its date. */
export const dated = ['co-creation', 'approval', 'submission'] as const;

const Address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(200);

/** A plan that was made elsewhere, as a document tells of it. What the document does not say is absent. */
export const EarlierPlan = z.strictObject({
  earlierPlanId: EarlierPlanId,
  commune: TenantId,
  title: line(200),
  on: PartDate.optional(),
  dated: z.enum(dated).optional(),
  commitments: z.int().min(1).max(500).optional(),
  /** The document that says so, and where in it. */
  source: line(300),
  address: Address.optional(),
  note: line(300).optional(),
  recordedAt: Instant,
  reversal: z.strictObject({ reason: Reason, at: Instant }).optional(),
  past: z.array(z.strictObject({ reason: Reason, at: Instant })).max(20),
});
export type EarlierPlan = z.infer<typeof EarlierPlan>;

type Facts = Omit<EarlierPlan, 'recordedAt' | 'reversal' | 'past'>;

/** Enters a plan, or enters again one that was taken out by mistake. */
export const enterEarlier = (
  before: EarlierPlan | undefined,
  facts: Facts,
  now: Instant,
): Result<
  EarlierPlan,
  | 'plans.in-the-register'
  | 'plans.date-and-meaning'
  | 'plans.in-the-future'
  | 'plans.too-often-reversed'
> => {
  const { on } = facts;
  if ((on === undefined) !== (facts.dated === undefined))
    return refuse('plans.date-and-meaning', on === undefined ? 'on' : 'dated');
  if (on !== undefined && on > dayOf(now).slice(0, on.length))
    return refuse('plans.in-the-future', 'on');
  if (before && !before.reversal) return refuse('plans.in-the-register', 'title');
  const past = [...(before?.past ?? []), ...(before?.reversal ? [before.reversal] : [])];
  if (past.length > 20) return refuse('plans.too-often-reversed');
  return ok({ ...facts, recordedAt: now, past });
};

/** What stands in the register can be taken out of it. */
export const stands = ({
  reversal,
}: Pick<EarlierPlan, 'reversal'>): Result<true, 'plans.not-in-the-register'> =>
  reversal ? refuse('plans.not-in-the-register') : ok(true);

/** Takes it out of the register. It stays on record with the reason. */
export const reverseEarlier = (
  plan: EarlierPlan,
  reason: string,
  now: Instant,
): Result<EarlierPlan, 'plans.not-in-the-register'> => {
  const allowed = stands(plan);
  return allowed.ok ? ok({ ...plan, reversal: { reason, at: now } }) : allowed;
};
