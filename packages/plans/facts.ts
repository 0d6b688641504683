import { type Commitment, commitmentsOf } from '#commitments';
import { type LocalDate, addDays, addMonths, dayOf, monthsBetween } from '#kernel';
import { type Fact, actsOf, defineProjection } from '#perform';
import { sheetCopies } from '#processes';
import type { Measure } from '#standards';
import type { Records } from '#table';
import type { Endorsement } from './endorsement.ts';
import type { Plan } from './plan.ts';
import { endorsementRow, planRow } from './rows.ts';

type Told = readonly Fact<Measure>[];

const firstOf = (month: string) => `${month}-01` as LocalDate;

/** The last day of a month. */
export const lastDayOf = (month: string): LocalDate => addDays(addMonths(firstOf(month), 1), -1);

const core: ReadonlySet<string> = new Set(['transparency', 'participation', 'accountability']);

const submissionFacts = ({ year, endsOn, submission, snapshot }: Plan): Told => {
  if (!submission) return [];
  const [thing, from] = [`plans/${year}`, submission.on];
  const months = Math.max(0, monthsBetween(from, lastDayOf(endsOn)));
  return [
    { measure: 'plan-months', thing, from, worth: months },
    { measure: 'page-gap-months', thing, from, worth: from },
    ...(snapshot ? [{ measure: 'form-counts-given', thing, from } as const] : []),
  ];
};

const dateFacts = ({ year, endsOn, termEndsOn, openedAt }: Plan): Told => {
  const [thing, from] = [`plans/${year}`, dayOf(openedAt)];
  const after = Math.max(0, monthsBetween(firstOf(termEndsOn), firstOf(endsOn)));
  return [
    ...(endsOn === termEndsOn ? [] : [{ measure: 'plan-end-dates', thing, from } as const]),
    { measure: 'plan-months-after-term', thing, from, worth: after },
    { measure: 'page-gap-months', thing, from, worth: from },
  ];
};

/** Rule P4: from the month before the submission, to the end of the plan. */
const isWithin = ({ startsOn, endsOn }: Commitment, plan: Plan): boolean => {
  const earliest = plan.submission && addMonths(plan.submission.on, -1).slice(0, 7);
  return (earliest === undefined || startsOn >= earliest) && endsOn <= plan.endsOn;
};

const commitmentFacts = (plan: Plan, commitment: Commitment): Told => {
  const thing = `processes/${plan.processId}/commitments/${commitment.commitmentId}`;
  const from = dayOf(plan.openedAt);
  const hasMilestone = commitment.milestones.length > 0;
  const shares = [
    ['commitments-within-plan-percent', isWithin(commitment, plan)],
    // Every other field of the form is asked when it is drafted.
    ['complete-commitments-percent', hasMilestone],
    ['commitments-with-value-percent', commitment.values.some((value) => core.has(value))],
    ['commitments-with-milestone-percent', hasMilestone],
  ] as const;
  return [
    { measure: 'commitments', thing, from },
    { measure: 'plan-size', thing, from },
    ...shares.map(([measure, worth]) => ({ measure, thing, from, worth })),
  ];
};

const endorsementFacts = (plan: Plan, { endorsedAt, reversal }: Endorsement): Told => {
  const [thing, from] = [`plans/${plan.year}/endorsements`, dayOf(endorsedAt)];
  const until = reversal && dayOf(reversal.at);
  const isBefore = plan.submission === undefined || from <= plan.submission.on;
  return [
    { measure: 'named-endorsements-percent', thing, from, until, worth: true },
    ...(isBefore
      ? [{ measure: 'endorsements-before-submission', thing, from, until } as const]
      : []),
  ];
};

/** What the plan of a process says to the requirements of its standard. */
export const planFacts = async (records: Records, processId: string): Promise<Told> => {
  const [found, commitments, endorsements] = await Promise.all([
    records.get(planRow, processId, 'one'),
    commitmentsOf(records, processId),
    records.list(endorsementRow, processId),
  ]);
  if (!found) return [];
  const plan = found.value;
  const chosen = new Set(plan.commitmentIds);
  return [
    ...dateFacts(plan),
    ...submissionFacts(plan),
    ...commitments
      .filter(({ value }) => chosen.has(value.commitmentId))
      .flatMap(({ value }) => commitmentFacts(plan, value)),
    ...endorsements.flatMap(({ value }) => endorsementFacts(plan, value)),
  ];
};

export const tellPlans = defineProjection({
  id: 'plans.facts',
  on: [actsOf('plans'), actsOf('commitments')],
  project: async ({ tenant, collection: process, records }) =>
    sheetCopies({ tenant, process, room: 'plans' }, await planFacts(records, process)),
});
