import { consultationThing, readConsultation } from '#consultations';
import { ok, only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create, defineOnce } from '#table';
import { Plan, PlanId, assemble } from './plan.ts';
import { planRefusals } from './refusals.ts';
import { planRow, planYearRow } from './rows.ts';
import { planThing } from './things.ts';

/** The process has its plan. */
const planMark = defineOnce('plan', ProcessId);

/** Begins the plan of a process with the commitments that its consultation chose. */
export const assemblePlan = defineVerb({
  id: 'plans.assemble-plan',
  route: 'POST /processes/:processId/plan',
  capability: 'plans.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    // A plan comes from a counted consultation only.
    consultationId: chosenFrom(consultationThing, {
      when: ({ consultation }) =>
        consultation.tally ? ok(true) : refuse('plans.not-counted', 'consultationId'),
    }),
    ...Plan.pick({
      year: true,
      title: true,
      endsOn: true,
      termEndsOn: true,
      leadUnits: true,
    }).shape,
  },
  output: { planId: PlanId },
  refusals: only(planRefusals, 'plans.not-counted', 'plans.already-assembled', 'plans.year-taken'),
  offer: {
    into: planThing,
    es: {
      name: 'Armar el plan',
      button: 'Armar plan',
      intro: 'Toma los compromisos que eligió la consulta. Los números se cuentan solos.',
      done: 'Armaste el plan. Faltan las respuestas del formulario.',
      fields: {
        consultationId: 'Consulta',
        year: 'Año',
        title: 'Título',
        endsOn: 'El plan termina en',
        termEndsOn: 'Fin del período de la administración',
        leadUnits: 'Unidades responsables',
      },
    },
  },
  once: { key: ({ input }) => planMark.key(input.processId), refusal: 'plans.already-assembled' },
  run: async ({ input, now, records, newId }) => {
    const { processId, consultationId, year } = input;
    const [consultation, taken] = await Promise.all([
      readConsultation(records, processId, consultationId),
      records.get(planYearRow, '-', String(year)),
    ]);
    const tally = consultation?.value.tally;
    if (!tally) return refuse('plans.not-counted', 'consultationId');
    if (taken && taken.value.processId !== processId) return refuse('plans.year-taken', 'year');
    const planId = PlanId.parse(newId());
    const plan = assemble({ ...input, planId, commitmentIds: tally.chosen }, now);
    return decide({
      answer: { planId },
      act: 'plans.assembled',
      about: planId,
      writes: [create(planRow, plan), create(planYearRow, { year, processId })],
    });
  },
});
