import { LocalDate, line, only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Plan, adopt } from './plan.ts';
import { planRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { planThing } from './things.ts';
import { canBeAdopted, restsOn, writtenPlan } from './work.ts';

/** Records the formal act by which the government adopted the plan as it stands. */
export const adoptPlan = defineVerb({
  id: 'plans.adopt-plan',
  route: 'POST /processes/:processId/plan/adoption',
  capability: 'plans.adopt',
  shows: 'kind',
  input: { processId: ProcessId, instrument: line(200), adoptedOn: LocalDate, version: Version },
  output: Plan.pick({ state: true }).shape,
  refusals: only(
    planRefusals,
    'plans.wrong-state',
    'plans.in-the-future',
    'plans.no-commitment',
    'plans.no-endorsement',
  ),
  offer: {
    of: planThing,
    when: canBeAdopted,
    begins: writtenPlan,
    es: {
      name: 'Aprobar el plan',
      button: 'Aprobar plan',
      intro: 'Se aprueba el plan tal como está escrito más abajo. Después ya no cambia.',
      done: 'Registraste la aprobación del plan.',
      fields: { instrument: 'Decreto o acuerdo', adoptedOn: 'Fecha de aprobación' },
    },
  },
  run: async ({ thing, input: { instrument, adoptedOn }, now }) => {
    const adopted = adopt(thing.value.plan, { instrument, on: adoptedOn }, now);
    return became('plans.adopted', thing, adopted, restsOn(thing.value));
  },
});
