import { officeProcessAddress } from '#addresses';
import { defineThing } from '#perform';
import type { Calendar } from './calendar.ts';
import { ProcessId } from './process.ts';
import { calendarRow } from './rows.ts';

type Scheduled = { readonly processId: string; readonly calendar: Calendar | undefined };

/** The published calendar of a process, written or not, for what ends on its days. */
export const calendarThing = defineThing({
  name: 'processId',
  id: ProcessId,
  es: 'Proceso',
  row: {
    get: async (records, processId) => {
      const found = await records.get(calendarRow, processId, 'one');
      const value: Scheduled = { processId, calendar: found?.value };
      return { value, version: found?.version ?? 0, head: found?.head ?? '' };
    },
    page: async () => ({ items: [], next: null }),
    idsOf: ({ processId }) => [processId],
  },
  address: ({ slug, processId = '' }) => officeProcessAddress(slug, processId),
  missing: {},
  states: { known: 'Vigente' },
  state: () => 'known',
  // Nobody is told of it by a name: the process has one.
  title: () => '',
});
