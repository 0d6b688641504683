import * as z from 'zod';
import { only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ProcessId } from '#processes';
import { Discharge, ObligationId, discharge, standingDischarges } from './obligation.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow } from './rows.ts';

/** Records that an obligation was fulfilled on a day, and how. */
export const dischargeObligation = defineVerb({
  id: 'implementation.discharge-obligation',
  route: 'POST /processes/:processId/obligations/:obligationId/discharges',
  capability: 'implementation.report',
  shows: 'kind',
  input: {
    processId: ProcessId,
    obligationId: ObligationId,
    ...Discharge.pick({ on: true, note: true }).shape,
  },
  output: { discharges: z.int() },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.in-the-future',
    'implementation.before-start',
    'implementation.already-discharged',
    'implementation.full',
  ),
  run: async ({ input: { processId, obligationId, on, note }, now, records }) => {
    const found = await records.get(obligationRow, processId, obligationId);
    return takeStep(
      obligationRow,
      found,
      'implementation.not-found',
      (obligation) => discharge(obligation, { on, note }, now),
      (next) => ({
        answer: { discharges: standingDischarges(next).length },
        act: 'implementation.obligation-discharged',
        about: obligationId,
      }),
    );
  },
});
