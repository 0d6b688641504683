import { defineThing } from '#perform';
import { type Calendar } from './calendar.ts';
import { ProcessId } from './process.ts';
import { calendarRow } from './rows.ts';

/** The published calendar of a process, written or not, for what ends on its days. */
export const calendarThing = defineThing({
  name: 'processId',
  id: ProcessId,
  es: 'Proceso',
  row: {
    get: async (records, processId) => {
      const found = await records.get(calendarRow, processId, 'one');
      const value: { readonly calendar: Calendar | undefined } = { calendar: found?.value };
      return { value, version: found?.version ?? 0, head: found?.head ?? '' };
    },
    page: async () => ({ items: [], next: null }),
    idsOf: ({ calendar }) => (calendar ? [calendar.processId] : []),
  },
  missing: {},
  states: { known: 'Vigente' },
  state: () => 'known',
  // Nobody is told of it by a name: the process has one.
  title: () => '',
});
