import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { Pin, editionOf } from '#standards';
import { create } from '#table';
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
  refusals: only(processRefusals, 'processes.no-such-edition'),
  run: async ({ input, now, newId }) => {
    const standard = { id: input.standard, edition: input.edition };
    if (!editionOf(standard)) return refuse('processes.no-such-edition', 'edition');
    const processId = ProcessId.parse(newId());
    return decide({
      answer: { processId },
      act: 'processes.opened',
      about: processId,
      writes: [create(processRow, open({ processId, title: input.title, standard }, now))],
    });
  },
});
