import * as z from 'zod';
import { Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { waiverRow } from './rows.ts';
import { WaiverId, end } from './waiver.ts';

/** Ends a waiver before its day: from now on the requirement is asked again. */
export const endWaiver = defineVerb({
  id: 'processes.end-waiver',
  route: 'POST /processes/:processId/waivers/:waiverId/ending',
  capability: 'processes.waive',
  shows: 'kind',
  input: { processId: ProcessId, waiverId: WaiverId, reason: Reason },
  output: { ended: z.literal(true) },
  refusals: only(processRefusals, 'processes.not-found', 'processes.waiver-over'),
  run: async ({ input, now, records }) => {
    const { processId, waiverId, reason } = input;
    const found = await records.get(waiverRow, processId, waiverId);
    return takeStep(
      waiverRow,
      found,
      'processes.not-found',
      (waiver) => end(waiver, reason, now),
      () => ({
        answer: { ended: true as const },
        act: 'processes.waiver-ended',
        about: waiverId,
      }),
    );
  },
});
