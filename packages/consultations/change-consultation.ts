import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { ConsultationId, revise } from './consultation.ts';
import { optionsFor, paper } from './options.ts';
import { consultationRefusals } from './refusals.ts';
import { consultationRow } from './rows.ts';

/** Changes a consultation before it opens. `version` is the one that the editor was looking at. */
export const changeConsultation = defineVerb({
  id: 'consultations.change-consultation',
  route: 'PUT /processes/:processId/consultations/:consultationId',
  capability: 'consultations.prepare',
  shows: 'kind',
  input: {
    processId: ProcessId,
    consultationId: ConsultationId,
    ...paper,
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(
    consultationRefusals,
    'consultations.not-found',
    'consultations.stale',
    'consultations.wrong-state',
    'consultations.unknown-commitment',
    'consultations.repeated-commitment',
    'consultations.more-than-options',
    'consultations.ends-before-it-starts',
  ),
  run: async (call) => {
    const { processId, consultationId, commitmentIds, version, ...facts } = call.input;
    const found = await call.records.get(consultationRow, processId, consultationId);
    if (!found) return refuse('consultations.not-found');
    if (found.version !== version) return refuse('consultations.stale', 'version');
    const options = await optionsFor(call, processId, commitmentIds, found.value.options);
    if (!options.ok) return options;
    const revised = revise(found.value, {
      ...facts,
      options: options.value,
      changedAt: call.now,
    });
    if (!revised.ok) return revised;
    return decide({
      answer: { version: found.version + 1 },
      act: 'consultations.changed',
      about: consultationId,
      writes: [change(consultationRow, found, revised.value)],
    });
  },
});
