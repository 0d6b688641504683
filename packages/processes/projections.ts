import { defineProjection } from '#perform';
import { copy } from '#table';
import { processRow, processesRow, progressRow } from './rows.ts';

/** A tenant's processes for its page, and how far the latest one is for the region's. */
export const publishProcesses = defineProjection({
  id: 'processes.processes',
  on: ['processes.opened', 'processes.phase-entered'],
  project: async ({ tenant, region, records }) => {
    const found = await records.list(processRow, '-');
    const items = found.map(({ value, origin }) => ({ ...value, ...(origin ? { origin } : {}) }));
    const latest = items.at(-1);
    const entry = latest?.entries.at(-1);
    const board =
      latest && entry
        ? [
            copy(progressRow, region, {
              slug: tenant,
              processId: latest.processId,
              phase: latest.phase,
              since: entry.at,
            }),
          ]
        : [];
    return [copy(processesRow, tenant, { items }), ...board];
  },
});
