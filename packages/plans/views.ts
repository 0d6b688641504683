import * as z from 'zod';
import { CommitmentId, Step, readLineage } from '#commitments';
import { publishedResult } from '#consultations';
import { Instant, ok, refuse } from '#kernel';
import { nameKey } from '#organisations';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { type Found, type Published, type Records, readList, readWholeList } from '#table';
import {
  MonitoringView,
  ObligationView,
  monitoringRow,
  obligationsRow,
  progressRow,
} from './annexes.ts';
import { Endorsement } from './endorsement.ts';
import { asked, textOf } from './answer.ts';
import { Plan } from './plan.ts';
import { QuestionId } from './questions.ts';
import {
  EndorsementView,
  PlanSummary,
  PublishedPlan,
  earlierPlansRow,
  endorsementRow,
  endorsementsRow,
  planRow,
  planYearRow,
  plansRow,
  publishedPlanRow,
} from './rows.ts';
import { traceOf } from './trace.ts';
import { readAnswers, writtenPlan } from './work.ts';

const year = z.coerce.number<string>().int().min(2000).max(2100);

export const listPlans = definePublicList({
  id: 'plans.plans',
  route: 'GET /plans',
  input: {},
  output: PlanSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), plansRow, '-', input.cursor)),
});

const PlanView = PublishedPlan.extend({
  commitments: z.array(
    PublishedPlan.shape.commitments.element.extend({ percent: z.int().optional() }),
  ),
  monitoring: MonitoringView,
  obligations: z.array(ObligationView),
  /** As of when its numbers were counted, until it is sent. */
  asOf: Instant.optional(),
});
export type PlanView = z.infer<typeof PlanView>;

/** A plan with what became of it: progress, obligations, monitoring. */
export const viewPlan = definePublicView({
  id: 'plans.plan',
  route: 'GET /plans/:year',
  input: { year },
  output: PlanView,
  run: async ({ input, published, tenant }) => {
    const copies = published(tenant);
    const found = await copies.get(publishedPlanRow, '-', String(input.year));
    if (!found) return refuse('request.not-found');
    const { value: plan, asOf } = found;
    const [monitoring, obligations, commitments] = await Promise.all([
      monitoringOf(copies, plan.processId),
      readWholeList(copies, obligationsRow, plan.processId),
      Promise.all(plan.commitments.map((one) => withPercent(copies, plan.processId, one))),
    ]);
    return ok({
      ...plan,
      commitments,
      questions: plan.questions.map((question) => withContact(question, monitoring)),
      monitoring,
      obligations: [...obligations],
      ...(asOf && plan.state !== 'submitted' ? { asOf } : {}),
    });
  },
});

export const listEndorsements = definePublicList({
  id: 'plans.endorsements',
  route: 'GET /plans/:year/endorsements',
  input: { year },
  output: EndorsementView,
  run: async ({ input, published, tenant }) => {
    const copies = published(tenant);
    const plan = await publishedPlan(copies, input.year);
    if (!plan) return refuse('request.not-found');
    return ok(await readList(copies, endorsementsRow, plan.processId, input.cursor));
  },
});

/** Where a commitment of the plan comes from and what became of it, step by step. */
export const viewTrace = definePublicView({
  id: 'plans.trace',
  route: 'GET /plans/:year/commitments/:commitmentId/trace',
  input: { year, commitmentId: CommitmentId },
  output: z.strictObject({ commitmentId: CommitmentId, items: z.array(Step), next: z.null() }),
  run: async ({ input, published, tenant }) => {
    const copies = published(tenant);
    const plan = await publishedPlan(copies, input.year);
    const commitment = plan?.commitments.find(({ id }) => id === input.commitmentId);
    if (!plan || !commitment) return refuse('request.not-found');
    const { processId } = plan;
    const [lineage, result, progress, { reports }] = await Promise.all([
      readLineage(copies, processId, commitment.id),
      publishedResult(copies, processId, plan.consultation.id),
      copies.get(progressRow, processId, commitment.id),
      monitoringOf(copies, processId),
    ]);
    const steps = traceOf({
      lineage,
      result,
      plan,
      commitment,
      progress: progress?.value,
      reports,
    });
    return ok({ commitmentId: commitment.id, items: [...steps], next: null });
  },
});

/** The plan with the questions that people answer, each with its version, answered or not, and every endorsement. `version` is of all that is adopted. */
export const viewPlanDraft = defineOfficeView({
  id: 'plans.plan-draft',
  route: 'GET /processes/:processId/plan',
  capability: 'office.read',
  reads: 'personal',
  input: { processId: ProcessId },
  output: z.strictObject({
    plan: Plan,
    answers: z.partialRecord(
      QuestionId,
      z.strictObject({ text: z.string().optional(), version: Version }),
    ),
    version: Version,
    endorsements: z.array(Endorsement),
  }),
  run: async ({ input, records }) => {
    const [found, endorsements] = await Promise.all([
      readPlan(records, input.processId),
      records.list(endorsementRow, input.processId),
    ]);
    if (!found) return refuse('request.not-found');
    const answers = await readAnswers(records, found.value);
    const { answers: _, ...plan } = found.value;
    return ok({
      plan,
      answers: Object.fromEntries(
        asked.map(({ id }) => {
          const text = answers[id];
          return [id, { ...(text ? { text } : {}), version: versionOf(textOf({ text })) }];
        }),
      ),
      version: versionOf(writtenPlan({ plan: found.value, answers })),
      endorsements: endorsements.map(({ value }) => value),
    });
  },
});

/** The plan of a process, for the verbs of later rooms. */
export const readPlan = (records: Records, processId: string): Promise<Found<Plan> | undefined> =>
  records.get(planRow, processId, 'one');

/** Every plan that a tenant made here, for what later rooms publish. */
export const plansOf = async (records: Records): Promise<readonly Found<Plan>[]> => {
  const years = await records.list(planYearRow, '-');
  const plans = await Promise.all(years.map(({ value }) => readPlan(records, value.processId)));
  return plans.filter((found) => found !== undefined);
};

/** The plans made elsewhere that stand in the region's register. */
export const earlierPlansIn = async (published: Published) =>
  (await published.get(earlierPlansRow, '-', 'all'))?.value.items ?? [];

/** Whether a government made a plan of that name here. A government makes one every few years. */
export const isMadeHere = async (published: Published, key: string): Promise<boolean> =>
  (await readWholeList(published, plansRow, '-')).some(({ title }) => nameKey(title) === key);

const publishedPlan = async (published: Published, ofYear: number) =>
  (await published.get(publishedPlanRow, '-', String(ofYear)))?.value;

const monitoringOf = async (published: Published, processId: string): Promise<MonitoringView> => {
  const found = await published.get(monitoringRow, processId, 'all');
  if (!found) return { body: null, reports: [] };
  const { process: _, ...monitoring } = found.value;
  return monitoring;
};

const withPercent = async (
  published: Published,
  processId: string,
  commitment: PublishedPlan['commitments'][number],
) => {
  const found = await published.get(progressRow, processId, commitment.id);
  const percent = found?.value.percent ?? undefined;
  return { ...commitment, ...(percent === undefined ? {} : { percent }) };
};

/** Who monitors is appointed after the plan is written, so this answer is read where it is shown. */
const withContact = (
  question: PublishedPlan['questions'][number],
  { body }: MonitoringView,
): PublishedPlan['questions'][number] =>
  question.id === 'B10' && body?.contact ? { ...question, text: body.contact } : question;
