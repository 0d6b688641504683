import { only } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { ConsultationId, canBeRevised, paperFactsOf, revise } from './consultation.ts';
import { optionsFor, paper } from './options.ts';
import { consultationRefusals } from './refusals.ts';
import { consultationRow } from './rows.ts';
import { consultationThing } from './things.ts';
import { paperWords } from './words.ts';

/** Changes a consultation before it opens. `version` is of the paper that the editor was looking at. */
export const changeConsultation = defineVerb({
  id: 'consultations.change-consultation',
  route: 'PUT /processes/:processId/consultations/:consultationId',
  capability: 'consultations.prepare',
  shows: 'kind',
  input: {
    processId: ProcessId,
    consultationId: ConsultationId,
    ...paper,
    version: Version,
  },
  output: { version: Version },
  refusals: only(
    consultationRefusals,
    'consultations.wrong-state',
    'consultations.unknown-commitment',
    'consultations.repeated-commitment',
    'consultations.more-than-options',
    'consultations.ends-before-it-starts',
  ),
  offer: {
    of: consultationThing,
    when: ({ consultation }) => canBeRevised(consultation),
    begins: ({ consultation }) => paperFactsOf(consultation),
    es: {
      name: 'Cambiar la consulta',
      button: 'Guardar cambios',
      done: 'Cambiaste la consulta.',
      fields: paperWords,
    },
  },
  run: async ({ thing, input, records, newId, now }) => {
    const { processId, consultationId, commitmentIds, version: _, ...facts } = input;
    const { consultation } = thing.value;
    const before = consultation.options;
    const options = await optionsFor({ records, newId }, processId, commitmentIds, before);
    if (!options.ok) return options;
    const paper = { ...facts, options: options.value, changedAt: now };
    const revised = revise(consultation, paper);
    if (!revised.ok) return revised;
    return decide({
      answer: { version: versionOf(paperFactsOf(revised.value)) },
      act: 'consultations.changed',
      about: consultationId,
      writes: [change(consultationRow, { ...thing, value: consultation }, revised.value)],
    });
  },
});
