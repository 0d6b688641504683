import * as z from 'zod';
import { CommitmentId, Month } from '#commitments';
import { ConsultationId } from '#consultations';
import { Instant, LocalDate, type Result, dayOf, idOf, line, ok, paragraph, refuse } from '#kernel';
import { ProcessId } from '#processes';
import { QuestionId } from './questions.ts';

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
  /** Of plans that were written before each answer became an item of its own. Read, and never written. */
  answers: z.partialRecord(QuestionId, z.strictObject({ text: paragraph(6000) })).optional(),
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
  state: 'draft',
  openedAt: now,
});

/** Adopts the plan by a formal act of the government. */
export const adopt = (
  plan: Plan,
  adoption: { readonly instrument: string; readonly on: LocalDate },
  now: Instant,
): Result<Plan, 'plans.in-the-future'> => {
  if (adoption.on > dayOf(now)) return refuse('plans.in-the-future', 'adoptedOn');
  return ok({ ...plan, state: 'adopted', adoption: { ...adoption, at: now } });
};

/** Records that the adopted plan was sent to OGP, and freezes the numbers that it was sent with. */
export const submit = (
  plan: Plan,
  on: LocalDate,
  counts: Counts,
  now: Instant,
): Result<Plan, 'plans.in-the-future'> => {
  if (on > dayOf(now)) return refuse('plans.in-the-future', 'submittedOn');
  return ok({ ...plan, state: 'submitted', submission: { on, at: now }, snapshot: counts });
};

/** Whether an endorsement may still be given: what was sent is no longer endorsed. */
export const isOpenToEndorse = ({ state }: Pick<Plan, 'state'>): boolean => state !== 'submitted';
