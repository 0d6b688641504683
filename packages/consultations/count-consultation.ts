import { only, refuse } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, conclude, readyToCount } from './consultation.ts';
import { readBallot, rootOf } from './receipts.ts';
import { consultationRefusals } from './refusals.ts';
import { rollMark } from './roll.ts';
import { consultationRow } from './rows.ts';
import { count } from './tally.ts';

/** Counts the whole box. There is no outcome unless ballots and roll marks are as many. */
export const countConsultation = defineVerb({
  id: 'consultations.count-consultation',
  route: 'POST /processes/:processId/consultations/:consultationId/count',
  capability: 'consultations.run',
  shows: 'kind',
  fresh: true,
  input: { processId: ProcessId, consultationId: ConsultationId },
  output: Consultation.pick({ state: true }).shape,
  refusals: only(
    consultationRefusals,
    'consultations.not-found',
    'consultations.wrong-state',
    'consultations.still-settling',
    'consultations.marks-differ',
  ),
  run: async (call) => {
    const { processId, consultationId } = call.input;
    const found = await call.records.get(consultationRow, processId, consultationId);
    if (!found) return refuse('consultations.not-found');
    const ready = readyToCount(found.value, call.now);
    if (!ready.ok) return ready;
    const [ballots, marks] = await Promise.all([
      call.ballotsIn(consultationId),
      call.marksIn(rollMark.marksOf(consultationId)),
    ]);
    const outcome = count(
      found.value,
      ballots.map(({ body }) => readBallot(body)),
    );
    const tally = {
      ...outcome,
      counts: [...outcome.counts],
      chosen: [...outcome.chosen],
      marks,
      root: rootOf(ballots),
    };
    return takeStep(
      consultationRow,
      found,
      'consultations.not-found',
      (consultation) => conclude(consultation, tally, call.person),
      ({ state }) => ({ answer: { state }, act: 'consultations.counted', about: consultationId }),
    );
  },
});
