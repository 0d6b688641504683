import { actsOf, defineProjection } from '#perform';
import { processesOf } from '#processes';
import { copy } from '#table';
import { itemOf } from './gathering.ts';
import { boardRow } from './rows.ts';

/**
 * A government's one item on the region's board. It stands after the rooms whose sheets it reads, so
 * that of one batch it sees what they have just published.
 */
export const publishBoard = defineProjection({
  id: 'board.governments',
  on: [
    actsOf('processes'),
    actsOf('dialogues'),
    actsOf('contributions'),
    actsOf('commitments'),
    // A vote is not news: nothing of it is public before the count.
    'consultations.prepared',
    'consultations.changed',
    'consultations.opened',
    'consultations.closed',
    'consultations.counted',
    'consultations.certified',
    actsOf('plans'),
    actsOf('implementation'),
    actsOf('monitoring'),
  ],
  project: async (projecting) => {
    const processes = await processesOf(projecting.records);
    if (processes.length === 0) return [];
    return [copy(boardRow, projecting.region, await itemOf(projecting, processes))];
  },
});
