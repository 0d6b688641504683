export { lastDayOf, planFacts, tellPlans } from './facts.ts';
export { adoptPlan } from './adopt-plan.ts';
export {
  ObligationView,
  ProgressView,
  ReportView,
  monitoringRow,
  obligationsRow,
  progressRow,
} from './annexes.ts';
export { answerQuestion } from './answer-question.ts';
export { assemblePlan } from './assemble-plan.ts';
export { rowsOfPlans } from './rows.ts';
export { endorsePlan } from './endorse-plan.ts';
export { dated } from './earlier.ts';
export {
  publishEarlierPlans,
  publishEndorsements,
  publishPlan,
  publishPlans,
} from './projections.ts';
export { recordEarlierPlan } from './record-earlier-plan.ts';
export { reverseEarlierPlan } from './reverse-earlier-plan.ts';
export { QuestionId } from './questions.ts';
export { reverseEndorsement } from './reverse-endorsement.ts';
export { submitPlan } from './submit-plan.ts';
export { planThing } from './things.ts';
export { datedWords, planStates } from './words.ts';
export {
  type PlanView,
  earlierPlansIn,
  listEndorsements,
  listPlans,
  plansOf,
  readPlan,
  viewPlan,
  viewPlanDraft,
  viewTrace,
} from './views.ts';
