import * as z from 'zod';
import { CommitmentId } from '#commitments';
import { ConsultationId } from '#consultations';
import { LocalDate, Origin, noted } from '#kernel';
import { ProcessId } from '#processes';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Answer } from './answer.ts';
import { EarlierPlan } from './earlier.ts';
import { Endorsement, EndorsementId } from './endorsement.ts';
import { Counts, Plan, PlanId, Year } from './plan.ts';
import { QuestionId, Source } from './questions.ts';
import { monitoringRow, obligationsRow, progressRow } from './annexes.ts';

export const planRow = defineRow<Plan>({
  kind: 'plan',
  treatment: 'recorded',
  schema: Plan,
  within: ({ processId }) => processId,
  id: () => ['one'],
});

export const answerRow = defineRow<Answer>({
  kind: 'plan-answer',
  treatment: 'recorded',
  schema: Answer,
  within: ({ processId }) => processId,
  id: ({ question }) => [question],
});

/** Which process a year's plan comes from. Its key makes the year unique in the tenant. */
export const planYearRow = defineRow<{ year: number; processId: string }>({
  kind: 'plan-year',
  treatment: 'recorded',
  schema: z.strictObject({ year: Year, processId: ProcessId }),
  within: () => '-',
  id: ({ year }) => [String(year)],
});

export const endorsementRow = defineRow<Endorsement>({
  kind: 'endorsement',
  treatment: 'recorded',
  schema: Endorsement,
  within: ({ processId }) => processId,
  id: ({ endorsementId }) => [endorsementId],
  isSealed: true,
});

/** A question of the form with its answer, if there is one. */
export const AnswerView = z.strictObject({
  id: QuestionId,
  es: z.string(),
  en: z.string(),
  source: Source,
  text: z.string().optional(),
});

const PlanCommitment = z.strictObject({
  id: CommitmentId,
  title: z.string(),
  leadUnit: z.string(),
  values: z.array(z.string()),
  milestones: z.int(),
  votes: z.int(),
  origin: Origin.optional(),
});

/** A plan as everybody reads it, without the annexes that later rooms publish. */
export const PublishedPlan = Plan.pick({
  processId: true,
  year: true,
  title: true,
  state: true,
  endsOn: true,
  termEndsOn: true,
  leadUnits: true,
}).extend({
  id: PlanId,
  submittedOn: LocalDate.optional(),
  counts: Counts,
  questions: z.array(AnswerView),
  commitments: z.array(PlanCommitment),
  endorsements: noted(z.strictObject({ persons: z.int(), organisations: z.int() }), {
    treatment: 'signed',
  }),
  consultation: z.strictObject({
    id: ConsultationId,
    days: z.int(),
    ballots: z.int(),
    origin: Origin.optional(),
  }),
  origin: Origin.optional(),
});
export type PublishedPlan = z.infer<typeof PublishedPlan>;

/** Published by its year among what belongs to the tenant, so that its address is its key. */
export const publishedPlanRow = defineRow<PublishedPlan>({
  kind: 'plan',
  schema: PublishedPlan,
  within: () => '-',
  id: ({ year }) => [String(year)],
});

export const PlanSummary = PublishedPlan.pick({
  id: true,
  processId: true,
  year: true,
  title: true,
  state: true,
  endsOn: true,
  submittedOn: true,
  origin: true,
}).extend({ commitments: z.int() });
export const plansRow = defineListRow('plans', PlanSummary);

export const EndorsementView = z.strictObject({
  id: EndorsementId,
  name: noted(z.string(), { treatment: 'signed' }),
  office: noted(z.string(), { treatment: 'signed' }),
  organisation: z.string(),
  endorsedOn: LocalDate,
  origin: Origin.optional(),
});
export const endorsementsRow = defineListRow('endorsements', EndorsementView);

/** A plan that was made elsewhere, in the region's records. */
export const earlierPlanRow = defineRow<EarlierPlan>({
  kind: 'earlier-plan',
  treatment: 'recorded',
  schema: EarlierPlan,
  within: () => '-',
  id: ({ earlierPlanId }) => [earlierPlanId],
});

export const shownEarlierPlan = publishes(EarlierPlan, [
  'earlierPlanId',
  'commune',
  'title',
  'on',
  'dated',
  'commitments',
  'source',
  'address',
  'note',
]);

const EarlierPlanView = shownEarlierPlan.schema.extend({
  origin: Origin.optional(),
});

/** Published in the region: every plan made elsewhere that stands in the register, in one item. */
export const earlierPlansRow = defineRow({
  kind: 'earlier-plans',
  schema: z.strictObject({ items: z.array(EarlierPlanView) }),
  within: () => '-',
  id: () => ['all'],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfPlans: RoomRows = {
  room: 'plans',
  own: [planRow, answerRow, earlierPlanRow, planYearRow, endorsementRow],
  published: [
    obligationsRow,
    monitoringRow,
    progressRow,
    earlierPlansRow,
    publishedPlanRow,
    plansRow,
    endorsementsRow,
  ],
};
