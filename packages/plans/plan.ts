import * as z from 'zod';
import { CommitmentId, Month } from '#commitments';
import { ConsultationId } from '#consultations';
import { Instant, LocalDate, type Result, dayOf, idOf, line, ok, paragraph, refuse } from '#kernel';
import { ProcessId } from '#processes';
import { QuestionId, isComputed } from './questions.ts';

export const PlanId = idOf('PlanId');
export type PlanId = z.infer<typeof PlanId>;

/** The numbers of the plan form, each recounted from the records behind it. */
export const Counts = z.strictObject({
  publicMeetings: z.int().nonnegative(),
  groups: z.int().nonnegative(),
  participantCategories: z.int().nonnegative(),
  attendances: z.int().nonnegative(),
  contributions: z.int().nonnegative(),
  answeredContributions: z.int().nonnegative(),
});
export type Counts = z.infer<typeof Counts>;

export const Year = z.int().min(2000).max(2100);

/** The action plan of a process: what the consultation chose, in the form that OGP asks for. */
export const Plan = z.strictObject({
  planId: PlanId,
  processId: ProcessId,
  consultationId: ConsultationId,
  year: Year,
  title: line(200),
  endsOn: Month,
  termEndsOn: Month,
  leadUnits: z.array(line(120)).min(1).max(10),
  commitmentIds: z.array(CommitmentId).max(60),
  answers: z.partialRecord(QuestionId, z.strictObject({ text: paragraph(6000) })),
  state: z.enum(['draft', 'adopted', 'submitted']),
  openedAt: Instant,
  adoption: z.strictObject({ instrument: line(200), on: LocalDate, at: Instant }).optional(),
  submission: z.strictObject({ on: LocalDate, at: Instant }).optional(),
  /** Frozen at submission: what was told to OGP never changes by itself. */
  snapshot: Counts.optional(),
});
export type Plan = z.infer<typeof Plan>;

type Facts = Omit<Plan, 'answers' | 'state' | 'openedAt' | 'adoption' | 'submission' | 'snapshot'>;

export const assemble = (facts: Facts, now: Instant): Plan => ({
  ...facts,
  answers: {},
  state: 'draft',
  openedAt: now,
});

/** Writes the answer to a question that people answer, again as often as needed while it is a draft. */
export const answer = (
  plan: Plan,
  question: QuestionId,
  text: string,
): Result<Plan, 'plans.wrong-state' | 'plans.computed-question'> => {
  if (plan.state !== 'draft') return refuse('plans.wrong-state');
  if (isComputed(question)) return refuse('plans.computed-question', 'question');
  return ok({ ...plan, answers: { ...plan.answers, [question]: { text } } });
};

/** Adopts the plan by a formal act of the government, once civil society stands behind it. */
export const adopt = (
  plan: Plan,
  adoption: { readonly instrument: string; readonly on: LocalDate },
  behind: { readonly commitments: number; readonly endorsements: number },
  now: Instant,
): Result<
  Plan,
  'plans.wrong-state' | 'plans.no-commitment' | 'plans.no-endorsement' | 'plans.in-the-future'
> => {
  if (plan.state !== 'draft') return refuse('plans.wrong-state');
  if (adoption.on > dayOf(now)) return refuse('plans.in-the-future', 'adoptedOn');
  if (behind.commitments < 1) return refuse('plans.no-commitment');
  if (behind.endorsements < 1) return refuse('plans.no-endorsement');
  return ok({ ...plan, state: 'adopted', adoption: { ...adoption, at: now } });
};

/** Records that the adopted plan was sent to OGP, and freezes the numbers that it was sent with. */
export const submit = (
  plan: Plan,
  on: LocalDate,
  counts: Counts,
  now: Instant,
): Result<Plan, 'plans.wrong-state' | 'plans.in-the-future'> => {
  if (plan.state !== 'adopted') return refuse('plans.wrong-state');
  if (on > dayOf(now)) return refuse('plans.in-the-future', 'submittedOn');
  return ok({ ...plan, state: 'submitted', submission: { on, at: now }, snapshot: counts });
};

/** Whether an endorsement may still be given: what was sent is no longer endorsed. */
export const isOpenToEndorse = ({ state }: Pick<Plan, 'state'>): boolean => state !== 'submitted';
