import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { ConsultationId, prepare } from './consultation.ts';
import { optionsFor, paper } from './options.ts';
import { consultationRefusals } from './refusals.ts';
import { consultationRow } from './rows.ts';
import { consultationThing } from './things.ts';
import { paperWords } from './words.ts';

/** Prepares a consultation on draft commitments. It opens later, by another verb. */
export const prepareConsultation = defineVerb({
  id: 'consultations.prepare-consultation',
  route: 'POST /processes/:processId/consultations',
  capability: 'consultations.prepare',
  shows: 'kind',
  input: { processId: ProcessId, ...paper },
  output: { consultationId: ConsultationId },
  refusals: only(
    consultationRefusals,
    'consultations.unknown-commitment',
    'consultations.repeated-commitment',
    'consultations.more-than-options',
    'consultations.ends-before-it-starts',
  ),
  offer: {
    into: consultationThing,
    es: {
      name: 'Preparar la consulta',
      button: 'Guardar consulta',
      done: 'Preparaste la consulta.',
      fields: paperWords,
    },
  },
  run: async (call) => {
    const { commitmentIds, ...facts } = call.input;
    const options = await optionsFor(call, facts.processId, commitmentIds);
    if (!options.ok) return options;
    const consultationId = ConsultationId.parse(call.newId());
    const prepared = prepare({
      ...facts,
      consultationId,
      options: options.value,
      changedAt: call.now,
    });
    if (!prepared.ok) return prepared;
    return decide({
      answer: { consultationId },
      act: 'consultations.prepared',
      about: consultationId,
      writes: [create(consultationRow, prepared.value)],
    });
  },
});
