import { only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, canBeCertified, certify } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { consultationThing } from './things.ts';
import { writtenCount } from './words.ts';

/** Confirms the count, by somebody who did not make it. The published result says so from then on. */
export const certifyCount = defineVerb({
  id: 'consultations.certify-count',
  route: 'POST /processes/:processId/consultations/:consultationId/certification',
  capability: 'consultations.certify',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId, version: Version },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(
    consultationRefusals,
    'consultations.wrong-state',
    'consultations.already-certified',
    'consultations.counted-by-you',
  ),
  offer: {
    of: consultationThing,
    when: ({ consultation }) => canBeCertified(consultation),
    begins: ({ consultation }) => writtenCount(consultation),
    es: {
      name: 'Certificar el escrutinio',
      button: 'Certificar',
      intro: 'Confirma el resultado que está más abajo. Lo hace alguien distinto de quien contó.',
      done: 'Certificaste el escrutinio.',
    },
  },
  run: async ({ thing, person, now }) => {
    const certified = certify(thing.value.consultation, { by: person, at: now });
    return became('consultations.certified', thing, certified);
  },
});
