import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change, hashOf } from '#table';
import { Consultation, ConsultationId, open, paperOf } from './consultation.ts';
import { optionsFor } from './options.ts';
import { consultationRefusals } from './refusals.ts';
import { consultationRow } from './rows.ts';

/** Opens the box: from here on the paper, its rules and its times are frozen. */
export const openConsultation = defineVerb({
  id: 'consultations.open-consultation',
  route: 'POST /processes/:processId/consultations/:consultationId/opening',
  capability: 'consultations.run',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(
    consultationRefusals,
    'consultations.not-found',
    'consultations.wrong-state',
    'consultations.time-is-over',
    'consultations.unknown-commitment',
    'consultations.repeated-commitment',
  ),
  run: async (call) => {
    const { processId, consultationId } = call.input;
    const found = await call.records.get(consultationRow, processId, consultationId);
    if (!found) return refuse('consultations.not-found');
    if (found.value.state !== 'draft') return refuse('consultations.wrong-state');
    // Commitments may have been reworded or withdrawn since: people vote on what stands today.
    const before = found.value.options;
    const ids = before.map(({ commitmentId }) => commitmentId);
    const options = await optionsFor(call, processId, ids, before);
    if (!options.ok) return options;
    const draft = { ...found.value, options: options.value };
    const opened = open(draft, hashOf(paperOf(draft)), call.now);
    if (!opened.ok) return opened;
    return decide({
      answer: { state: opened.value.state },
      act: 'consultations.opened',
      about: consultationId,
      writes: [change(consultationRow, found, opened.value)],
    });
  },
});
