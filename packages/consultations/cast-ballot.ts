import * as z from 'zod';
import { only, meaning } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { boxRefusals, boxThing } from './box.ts';
import { ConsultationId, OptionId, mark, takesVotes } from './consultation.ts';
import { receiptOf, shardOf, writeBallot } from './receipts.ts';
import { rollMark } from './roll.ts';

/** Votes, once a person. The act is the mark on the roll; the ballot lies apart, without name or time. */
export const castBallot = defineVerb({
  id: 'consultations.cast-ballot',
  route: 'POST /processes/:processId/consultations/:consultationId/ballots',
  capability: 'consultations.vote',
  input: {
    processId: ProcessId,
    consultationId: ConsultationId,
    choices: z.array(OptionId).max(60),
    nonce: z.string().regex(/^[0-9a-f]{32,64}$/, meaning('stale-page')),
  },
  output: { counted: z.literal(true) },
  refusals: only(
    boxRefusals,
    'consultations.not-open',
    'consultations.too-many-choices',
    'consultations.unknown-option',
    'consultations.already-voted',
  ),
  sealed: ['choices', 'nonce'],
  offer: {
    of: boxThing,
    when: (consultation, { now }) => takesVotes(consultation, now),
    es: {
      name: 'Votar',
      button: 'Votar',
      done: 'Votaste.',
      fields: { choices: 'Opciones', nonce: 'Clave del comprobante' },
    },
  },
  once: {
    key: ({ input, person }) => rollMark.key(input.consultationId, person),
    refusal: 'consultations.already-voted',
  },
  run: async ({ thing, input: { consultationId, choices, nonce }, now }) => {
    const marked = mark(thing.value, choices, now);
    if (!marked.ok) return marked;
    const receipt = receiptOf(nonce);
    const body = writeBallot(marked.value);
    return decide({
      answer: { counted: true },
      act: 'consultations.voted',
      about: consultationId,
      writes: [],
      ballots: [{ consultation: consultationId, shard: shardOf(receipt), receipt, body }],
    });
  },
});
