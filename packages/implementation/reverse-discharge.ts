import * as z from 'zod';
import { LocalDate, Reason, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import {
  ObligationId,
  canBeReversed,
  reverseDischarge as reverse,
  standingDischarges,
} from './obligation.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow } from './rows.ts';
import { dischargeThing } from './things.ts';
import { keptReasonWords } from './words.ts';

/** Takes back a fulfilment that was recorded by mistake, with the reason. */
export const reverseDischarge = defineVerb({
  id: 'implementation.reverse-discharge',
  route: 'POST /processes/:processId/obligations/:obligationId/discharges/:on/reversal',
  capability: 'implementation.correct',
  shows: 'kind',
  input: { processId: ProcessId, obligationId: ObligationId, on: LocalDate, reason: Reason },
  output: { discharges: z.int() },
  refusals: only(implementationRefusals, 'implementation.not-discharged'),
  offer: {
    of: dischargeThing,
    when: ({ discharge }) => canBeReversed(discharge),
    es: {
      name: 'Anular un cumplimiento',
      button: 'Anular cumplimiento',
      done: 'Anulaste el cumplimiento.',
      fields: { reason: keptReasonWords },
    },
  },
  run: async ({ thing, input: { obligationId, on, reason }, now }) => {
    const { obligation } = thing.value;
    const reversed = reverse(obligation, on, reason, now);
    if (!reversed.ok) return reversed;
    return decide({
      answer: { discharges: standingDischarges(reversed.value).length },
      act: 'implementation.discharge-reversed',
      about: obligationId,
      writes: [change(obligationRow, { ...thing, value: obligation }, reversed.value)],
    });
  },
});
