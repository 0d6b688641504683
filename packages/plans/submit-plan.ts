import { LocalDate, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { recount } from './counts.ts';
import { Plan, submit } from './plan.ts';
import { planRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { planThing } from './things.ts';
import { canBeSubmitted } from './work.ts';

/** Records that the plan was sent to OGP, with the numbers recounted from the records at that moment. */
export const submitPlan = defineVerb({
  id: 'plans.submit-plan',
  route: 'POST /processes/:processId/plan/submission',
  capability: 'plans.adopt',
  shows: 'kind',
  input: { processId: ProcessId, submittedOn: LocalDate },
  output: Plan.pick({ state: true }).shape,
  refusals: only(planRefusals, 'plans.wrong-state', 'plans.in-the-future'),
  offer: {
    of: planThing,
    when: canBeSubmitted,
    es: {
      name: 'Enviar el plan',
      button: 'Enviar plan',
      intro: 'Los números quedan fijos en una copia.',
      done: 'Registraste el envío del plan.',
      fields: { submittedOn: 'Fecha de envío' },
    },
  },
  run: async ({ thing, input: { processId, submittedOn }, records, now }) => {
    const { counts } = await recount(records, processId);
    return became('plans.submitted', thing, submit(thing.value.plan, submittedOn, counts, now));
  },
});
