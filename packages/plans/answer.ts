import * as z from 'zod';
import { Instant, type Result, ok, paragraph, refuse } from '#kernel';
import { ProcessId } from '#processes';
import type { Found } from '#table';
import type { Plan } from './plan.ts';
import { QuestionId, isComputed, questions } from './questions.ts';

/** What people answer to one question of the form, an item of its own: whoever answers another one is not in the way. */
export const Answer = z.strictObject({
  processId: ProcessId,
  question: QuestionId,
  text: paragraph(6000),
  writtenAt: Instant,
});
export type Answer = z.infer<typeof Answer>;

export type Answers = Partial<Record<QuestionId, string>>;

/** A question of a plan, answered or not. */
export type Asked = {
  readonly plan: Found<Plan>;
  readonly question: QuestionId;
  readonly text?: string | undefined;
};

/** The questions that people answer; the others are counted from the records. */
export const asked = questions.filter(({ id }) => !isComputed(id));

/** The answers of a plan: each its own item, or within the plan where it was written before they were. */
export const answersOf = (plan: Plan, items: readonly Answer[]): Answers => ({
  ...Object.fromEntries(
    Object.entries(plan.answers ?? {}).map(([question, answer]) => [question, answer.text]),
  ),
  ...Object.fromEntries(items.map(({ question, text }) => [question, text])),
});

/** An answer is written, and written again, while the plan is a draft. What is counted is written by nobody. */
export const canBeAnswered = ({
  plan,
  question,
}: Asked): Result<true, 'plans.wrong-state' | 'plans.computed-question'> => {
  if (plan.value.state !== 'draft') return refuse('plans.wrong-state');
  return isComputed(question) ? refuse('plans.computed-question', 'question') : ok(true);
};

/** The answer as it is now, for whoever writes it again. */
export const textOf = ({ text }: Pick<Asked, 'text'>) => ({ text });
