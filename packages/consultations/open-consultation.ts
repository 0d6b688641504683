import { only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { hashOf } from '#table';
import { Consultation, ConsultationId, open, paperOf } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { canOpenBox, consultationThing } from './things.ts';
import { writtenPaper } from './words.ts';

/** Opens the box: from here on the paper, its rules and its times are frozen. */
export const openConsultation = defineVerb({
  id: 'consultations.open-consultation',
  route: 'POST /processes/:processId/consultations/:consultationId/opening',
  capability: 'consultations.run',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId, version: Version },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(
    consultationRefusals,
    'consultations.wrong-state',
    'consultations.time-is-over',
    'consultations.unknown-commitment',
  ),
  offer: {
    of: consultationThing,
    when: canOpenBox,
    begins: ({ consultation }) => writtenPaper(consultation),
    es: {
      name: 'Abrir la consulta',
      button: 'Abrir consulta',
      intro: 'La papeleta y las reglas quedan fijas, tal como están más abajo.',
      done: 'Abriste la consulta.',
    },
  },
  // Commitments may have been reworded since it was prepared: people vote on what stands today.
  run: async ({ thing, now }) => {
    const { consultation } = thing.value;
    const opened = open(consultation, hashOf(paperOf(consultation)), now);
    return became('consultations.opened', thing, opened);
  },
});
