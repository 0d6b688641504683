import * as z from 'zod';
import { Reason, only } from '#kernel';
import { become, defineVerb, reasonWords } from '#perform';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { waiverRow } from './rows.ts';
import { waiverThing } from './things.ts';
import { WaiverId, end, isInForce } from './waiver.ts';

/** Ends a waiver before its day: from now on the requirement is asked again. */
export const endWaiver = defineVerb({
  id: 'processes.end-waiver',
  route: 'POST /processes/:processId/waivers/:waiverId/ending',
  capability: 'processes.waive',
  shows: 'kind',
  input: { processId: ProcessId, waiverId: WaiverId, reason: Reason },
  output: { ended: z.literal(true) },
  refusals: only(processRefusals, 'processes.waiver-over'),
  offer: {
    of: waiverThing,
    when: isInForce,
    es: {
      name: 'Terminar una exención',
      button: 'Terminar exención',
      intro: 'El requisito se vuelve a pedir desde hoy.',
      done: 'Terminaste la exención.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ input: { waiverId, reason }, now, thing }) =>
    become(waiverRow, thing, end(thing.value, reason, now), () => ({
      answer: { ended: true as const },
      act: 'processes.waiver-ended',
      about: waiverId,
    })),
});
