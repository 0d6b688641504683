import { type Commitment, commitmentStays, commitmentsOf } from '#commitments';
import { type Result, monthWords, ok, refuse } from '#kernel';
import { type Check, type Found, type Records, stays, vacant } from '#table';
import { type Answer, type Answers, answersOf, asked } from './answer.ts';
import { type Endorsement, stands } from './endorsement.ts';
import { type Plan, isOpenToEndorse } from './plan.ts';
import { questions } from './questions.ts';
import { answerRow, endorsementRow, planRow } from './rows.ts';

/** A plan with all that its adoption rests on. */
export type PlanAtWork = {
  readonly plan: Plan;
  readonly answers: Answers;
  /** Each answer as its item was read. */
  readonly answerItems: readonly Found<Answer>[];
  /** Those that stand. */
  readonly endorsements: readonly Found<Endorsement>[];
  /** Those of its commitments that stand. */
  readonly commitments: readonly Found<Commitment>[];
};

const answersIn = (plan: Plan, items: readonly Found<Answer>[]): Answers =>
  answersOf(
    plan,
    items.map(({ value }) => value),
  );

/** The answers of a plan, read from the records. */
export const readAnswers = async (records: Records, plan: Plan): Promise<Answers> =>
  answersIn(plan, await records.list(answerRow, plan.processId));

/** The plan of a process with all that it rests on, read from the records. */
export const planAtWork = async (
  records: Records,
  processId: string,
): Promise<Found<PlanAtWork> | undefined> => {
  const [found, answerItems, commitments, endorsements] = await Promise.all([
    records.get(planRow, processId, 'one'),
    records.list(answerRow, processId),
    commitmentsOf(records, processId),
    records.list(endorsementRow, processId),
  ]);
  if (!found) return undefined;
  const chosen = new Set<string>(found.value.commitmentIds);
  const value = {
    plan: found.value,
    answers: answersIn(found.value, answerItems),
    answerItems,
    endorsements: endorsements.filter((one) => stands(one.value)),
    commitments: commitments.filter(
      (one) => chosen.has(one.value.commitmentId) && one.value.state !== 'withdrawn',
    ),
  };
  return { ...found, value };
};

/** How many questions that people answer have no answer yet. */
export const missingIn = ({ answers }: Pick<PlanAtWork, 'answers'>): number =>
  asked.filter(({ id }) => answers[id] === undefined).length;

type Adoptable = Result<true, 'plans.wrong-state' | 'plans.no-commitment' | 'plans.no-endorsement'>;

/** A plan is adopted once, with commitments in it and civil society behind it. */
export const canBeAdopted = ({ plan, commitments, endorsements }: PlanAtWork): Adoptable => {
  if (plan.state !== 'draft') return refuse('plans.wrong-state');
  if (commitments.length < 1) return refuse('plans.no-commitment');
  return endorsements.length < 1 ? refuse('plans.no-endorsement') : ok(true);
};

/**
 * What an adoption rests on: every answer as it was read, also that there was none, and that of the endorsements and
 * of the commitments one stays.
 */
export const restsOn = (work: PlanAtWork): readonly Check[] => [
  ...asked.map(({ id }) => {
    const item = work.answerItems.find(({ value }) => value.question === id);
    return item ? stays(answerRow, item) : vacant(answerRow, work.plan.processId, id);
  }),
  ...work.endorsements.slice(0, 1).map((one) => stays(endorsementRow, one)),
  ...work.commitments.slice(0, 1).map(commitmentStays),
];

/** What was adopted is sent, once. */
export const canBeSubmitted = ({ plan }: PlanAtWork): Result<true, 'plans.wrong-state'> =>
  plan.state === 'adopted' ? ok(true) : refuse('plans.wrong-state');

/** What was sent is no longer endorsed. */
export const canBeEndorsed = ({ plan }: PlanAtWork): Result<true, 'plans.wrong-state'> =>
  isOpenToEndorse(plan) ? ok(true) : refuse('plans.wrong-state');

/** The plan as one text, as whoever adopts it reads it: its title, its time, each question with its answer. */
export const writtenPlan = ({ plan, answers }: Pick<PlanAtWork, 'plan' | 'answers'>) => ({
  plan: [
    `${plan.title} (${plan.year})`,
    `Compromisos: ${plan.commitmentIds.length}. Termina en ${monthWords(plan.endsOn)}. ${plan.leadUnits.join(', ')}.`,
    ...questions.flatMap(({ id, es }) => (answers[id] ? [`${id}. ${es}\n${answers[id]}`] : [])),
  ].join('\n\n'),
});
