import * as z from 'zod';
import { LocalDate, Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ProcessId } from '#processes';
import { ObligationId, reverseDischarge as reverse, standingDischarges } from './obligation.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow } from './rows.ts';

/** Takes back a fulfilment that was recorded by mistake, with the reason. */
export const reverseDischarge = defineVerb({
  id: 'implementation.reverse-discharge',
  route: 'POST /processes/:processId/obligations/:obligationId/discharges/:on/reversal',
  capability: 'implementation.correct',
  shows: 'kind',
  input: { processId: ProcessId, obligationId: ObligationId, on: LocalDate, reason: Reason },
  output: { discharges: z.int() },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.not-discharged',
  ),
  run: async ({ input: { processId, obligationId, on, reason }, now, records }) => {
    const found = await records.get(obligationRow, processId, obligationId);
    return takeStep(
      obligationRow,
      found,
      'implementation.not-found',
      (obligation) => reverse(obligation, on, reason, now),
      (next) => ({
        answer: { discharges: standingDischarges(next).length },
        act: 'implementation.discharge-reversed',
        about: obligationId,
      }),
    );
  },
});
