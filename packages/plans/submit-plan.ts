import { LocalDate, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { recount } from './counts.ts';
import { Plan, submit } from './plan.ts';
import { planRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Records that the plan was sent to OGP, with the numbers recounted from the records at that moment. */
export const submitPlan = defineVerb({
  id: 'plans.submit-plan',
  route: 'POST /processes/:processId/plan/submission',
  capability: 'plans.adopt',
  shows: 'kind',
  input: { processId: ProcessId, submittedOn: LocalDate },
  output: Plan.pick({ state: true }).shape,
  refusals: only(planRefusals, 'plans.not-found', 'plans.wrong-state', 'plans.in-the-future'),
  run: async (call) => {
    const { counts } = await recount(call.records, call.input.processId);
    return stepWith(call, 'plans.submitted', (plan) =>
      submit(plan, call.input.submittedOn, counts, call.now),
    );
  },
});
