import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, certify } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Confirms the count, by somebody who did not make it. The published result says so from then on. */
export const certifyCount = defineVerb({
  id: 'consultations.certify-count',
  route: 'POST /processes/:processId/consultations/:consultationId/certification',
  capability: 'consultations.certify',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(
    consultationRefusals,
    'consultations.not-found',
    'consultations.wrong-state',
    'consultations.already-certified',
    'consultations.counted-by-you',
  ),
  run: (call) =>
    stepWith(call, 'consultations.certified', (consultation) =>
      certify(consultation, { by: call.person, at: call.now }),
    ),
});
