import * as z from 'zod';
import { only, refuse, meaning } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { ConsultationId, OptionId, mark } from './consultation.ts';
import { receiptOf, shardOf, writeBallot } from './receipts.ts';
import { consultationRefusals } from './refusals.ts';
import { rollMark } from './roll.ts';
import { consultationRow } from './rows.ts';

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
    consultationRefusals,
    'consultations.not-found',
    'consultations.not-open',
    'consultations.too-many-choices',
    'consultations.unknown-option',
    'consultations.already-voted',
  ),
  sealed: ['choices', 'nonce'],
  once: {
    key: ({ input, person }) => rollMark.key(input.consultationId, person),
    refusal: 'consultations.already-voted',
  },
  run: async ({ input: { processId, consultationId, choices, nonce }, now, records }) => {
    const found = await records.get(consultationRow, processId, consultationId);
    if (!found) return refuse('consultations.not-found');
    const marked = mark(found.value, choices, now);
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
