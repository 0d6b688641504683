import type { Commitment } from '#commitments';
import { type Consultation, daysOf } from '#consultations';
import type { Found } from '#table';
import type { Answers } from './answer.ts';
import { type Basis, computedAnswers } from './computed.ts';
import { type Endorsement, countEndorsements } from './endorsement.ts';
import type { Plan } from './plan.ts';
import { questions } from './questions.ts';
import type { PlanSummary, PublishedPlan } from './rows.ts';
import type * as z from 'zod';

type Sources = Omit<Basis, 'leadUnits'> & {
  readonly commitments: readonly Found<Commitment>[];
  readonly consultation: Found<Consultation>;
  readonly endorsements: readonly Endorsement[];
  readonly answers: Answers;
};

/** The plan as everybody reads it. What was submitted keeps the numbers that it was submitted with. */
export const publish = (found: Found<Plan>, sources: Sources): PublishedPlan => {
  const { value: plan, origin } = found;
  const { consultation: asked, endorsements } = sources;
  const consultation = asked.value;
  const counts = plan.snapshot ?? sources.counts;
  return {
    id: plan.planId,
    processId: plan.processId,
    year: plan.year,
    title: plan.title,
    state: plan.state,
    endsOn: plan.endsOn,
    termEndsOn: plan.termEndsOn,
    leadUnits: plan.leadUnits,
    ...(plan.submission ? { submittedOn: plan.submission.on } : {}),
    counts,
    questions: questionsOf(plan, sources.answers, { ...sources, counts }),
    commitments: commitmentsIn(plan, sources),
    endorsements: countEndorsements(endorsements),
    consultation: {
      id: consultation.consultationId,
      days: daysOf(consultation),
      ballots: consultation.tally?.ballots ?? 0,
      ...(asked.origin ? { origin: asked.origin } : {}),
    },
    ...(origin ? { origin } : {}),
  };
};

const questionsOf = (
  plan: Plan,
  answers: Answers,
  basis: Omit<Basis, 'leadUnits'>,
): PublishedPlan['questions'] => {
  const computed = computedAnswers({ ...basis, leadUnits: plan.leadUnits });
  return questions.map((question) => {
    const text = computed[question.id] ?? answers[question.id];
    return { ...question, ...(text === undefined ? {} : { text }) };
  });
};

const commitmentsIn = (
  { commitmentIds }: Plan,
  {
    commitments,
    consultation: { value: consultation },
  }: Pick<Sources, 'commitments' | 'consultation'>,
): PublishedPlan['commitments'] => {
  const byId = new Map(commitments.map((found) => [found.value.commitmentId, found]));
  const options = new Map(consultation.options.map((one) => [one.commitmentId, one.optionId]));
  const votes = new Map(consultation.tally?.counts.map((one) => [one.optionId, one.votes]));
  return commitmentIds.flatMap((id) => {
    const { value: commitment, origin } = byId.get(id) ?? {};
    const optionId = options.get(id);
    if (!commitment || commitment.state === 'withdrawn') return [];
    const { title, leadUnit, values, milestones } = commitment;
    return [
      {
        id,
        title,
        leadUnit,
        values,
        milestones: milestones.length,
        votes: (optionId && votes.get(optionId)) ?? 0,
        ...(origin ? { origin } : {}),
      },
    ];
  });
};

/** A plan as the list of a tenant's plans shows it. */
export const summarise = ({ value: plan, origin }: Found<Plan>): z.infer<typeof PlanSummary> => ({
  id: plan.planId,
  processId: plan.processId,
  year: plan.year,
  title: plan.title,
  state: plan.state,
  endsOn: plan.endsOn,
  ...(plan.submission ? { submittedOn: plan.submission.on } : {}),
  commitments: plan.commitmentIds.length,
  ...(origin ? { origin } : {}),
});
