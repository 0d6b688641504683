import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, canBeClosed, close } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { consultationThing } from './things.ts';

/** Records that the box is closed. The clock had closed it to votes already. */
export const closeConsultation = defineVerb({
  id: 'consultations.close-consultation',
  route: 'POST /processes/:processId/consultations/:consultationId/closing',
  capability: 'consultations.run',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(consultationRefusals, 'consultations.wrong-state', 'consultations.still-open'),
  offer: {
    of: consultationThing,
    when: ({ consultation }, { now }) => canBeClosed(consultation, now),
    es: {
      name: 'Cerrar la consulta',
      button: 'Cerrar consulta',
      intro: 'Solo se puede cerrar cuando termina el plazo anunciado.',
      done: 'Cerraste la consulta.',
    },
  },
  run: async ({ thing, now }) =>
    became('consultations.closed', thing, close(thing.value.consultation, now)),
});
