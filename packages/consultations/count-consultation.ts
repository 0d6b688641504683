import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Consultation, ConsultationId, conclude, readyToCount } from './consultation.ts';
import { readBallot, rootOf } from './receipts.ts';
import { consultationRefusals } from './refusals.ts';
import { rollMark } from './roll.ts';
import { became } from './steps.ts';
import { count } from './tally.ts';
import { consultationThing } from './things.ts';

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
    'consultations.wrong-state',
    'consultations.still-settling',
    'consultations.marks-differ',
  ),
  offer: {
    of: consultationThing,
    when: ({ consultation }, { now }) => readyToCount(consultation, now),
    es: {
      name: 'Hacer el escrutinio',
      button: 'Contar los votos',
      intro: 'Cuenta la urna y la compara con las marcas del padrón.',
      done: 'Contaste los votos.',
    },
  },
  run: async ({ thing, input: { consultationId }, ballotsIn, marksIn, person }) => {
    const { consultation } = thing.value;
    const [ballots, marks] = await Promise.all([
      ballotsIn(consultationId),
      marksIn(rollMark.marksOf(consultationId)),
    ]);
    const outcome = count(
      consultation,
      ballots.map(({ body }) => readBallot(body)),
    );
    const tally = {
      ...outcome,
      counts: [...outcome.counts],
      chosen: [...outcome.chosen],
      marks,
      root: rootOf(ballots),
    };
    return became('consultations.counted', thing, conclude(consultation, tally, person));
  },
});
