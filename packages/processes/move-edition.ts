import { Reason, dayOf, only, refuse } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { Pin, findEdition } from '#standards';
import { region } from '#tenancy';
import { ProcessId, move } from './process.ts';
import { processRefusals } from './refusals.ts';
import { processRow } from './rows.ts';

/** Takes another edition for a process that is under way. Which one held before stays on record. */
export const moveEdition = defineVerb({
  id: 'processes.move-edition',
  route: 'POST /processes/:processId/edition',
  capability: 'processes.move',
  shows: 'kind',
  input: {
    processId: ProcessId,
    standard: Pin.shape.id,
    edition: Pin.shape.edition,
    reason: Reason,
  },
  output: { standard: Pin.shape.id, edition: Pin.shape.edition },
  refusals: only(
    processRefusals,
    'processes.not-found',
    'processes.no-such-edition',
    'processes.edition-to-come',
    'processes.same-edition',
    'processes.too-often',
  ),
  run: async ({ input, now, records, published }) => {
    const standard = { id: input.standard, edition: input.edition };
    const edition = await findEdition(published, region.tenant, standard);
    if (!edition) return refuse('processes.no-such-edition', 'edition');
    if (edition.inForceFrom !== undefined && edition.inForceFrom > dayOf(now))
      return refuse('processes.edition-to-come', 'edition');
    const found = await records.get(processRow, '-', input.processId);
    return takeStep(
      processRow,
      found,
      'processes.not-found',
      (process) => move(process, standard, input.reason, now),
      ({ standard: taken }) => ({
        answer: { standard: taken.id, edition: taken.edition },
        act: 'processes.edition-moved',
        about: input.processId,
      }),
    );
  },
});
