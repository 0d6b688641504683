import { only, paragraph } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Plan, answer } from './plan.ts';
import { QuestionId } from './questions.ts';
import { planRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Answers a question of the plan form that people answer, in place of what was there. */
export const answerQuestion = defineVerb({
  id: 'plans.answer-question',
  route: 'PUT /processes/:processId/plan/answers/:question',
  capability: 'plans.draft',
  shows: 'kind',
  input: { processId: ProcessId, question: QuestionId, text: paragraph(6000) },
  output: Plan.pick({ state: true }).shape,
  refusals: only(planRefusals, 'plans.not-found', 'plans.wrong-state', 'plans.computed-question'),
  run: (call) =>
    stepWith(call, 'plans.answered', (plan) => answer(plan, call.input.question, call.input.text)),
});
