import { dayOf, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { Pin, findEdition } from '#standards';
import { create } from '#table';
import { region } from '#tenancy';
import { Process, ProcessId, open } from './process.ts';
import { processRefusals } from './refusals.ts';
import { processRow } from './rows.ts';

/** Opens a co-creation process and pins it to an edition of a standard. */
export const openProcess = defineVerb({
  id: 'processes.open-process',
  route: 'POST /processes',
  capability: 'processes.open',
  input: { title: Process.shape.title, standard: Pin.shape.id, edition: Pin.shape.edition },
  output: { processId: ProcessId },
  refusals: only(processRefusals, 'processes.no-such-edition', 'processes.edition-to-come'),
  run: async ({ input, now, newId, published }) => {
    const standard = { id: input.standard, edition: input.edition };
    const edition = await findEdition(published, region.tenant, standard);
    if (!edition) return refuse('processes.no-such-edition', 'edition');
    if (edition.inForceFrom !== undefined && edition.inForceFrom > dayOf(now))
      return refuse('processes.edition-to-come', 'edition');
    const processId = ProcessId.parse(newId());
    return decide({
      answer: { processId },
      act: 'processes.opened',
      about: processId,
      writes: [create(processRow, open({ processId, title: input.title, standard }, now))],
    });
  },
});
