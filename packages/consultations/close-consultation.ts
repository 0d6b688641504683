import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, close } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Records that the box is closed. The clock had closed it to votes already. */
export const closeConsultation = defineVerb({
  id: 'consultations.close-consultation',
  route: 'POST /processes/:processId/consultations/:consultationId/closing',
  capability: 'consultations.run',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(
    consultationRefusals,
    'consultations.not-found',
    'consultations.wrong-state',
    'consultations.still-open',
  ),
  run: (call) =>
    stepWith(call, 'consultations.closed', (consultation) => close(consultation, call.now)),
});
