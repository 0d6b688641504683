import * as z from 'zod';
import { roles } from '#access';
import { LocalDate, Phase } from '#kernel';
import { type RoomRows, type Row, defineRow } from '#table';

/** Everything that waits in a tenant lies together, in the order of days. */
export const waitingDays = 'waiting-days';

/** What waits, by the record that it was made of. It repeats nothing that stands there. */
const Source = z.strictObject({
  collection: z.string(),
  kind: z.string(),
  ids: z.array(z.string()),
});

/** A step that is due from a day on: of which thing, by whom. */
export const KeptWait = Source.extend({
  from: LocalDate,
  /** Tells apart what waits in one record. */
  n: z.int().min(0),
  /** Which kind of thing, and its ids there. */
  thing: z.string(),
  of: z.array(z.string()),
  verb: z.string(),
  who: z.enum(roles),
  until: LocalDate.optional(),
  phases: z.array(Phase).optional(),
});
export type KeptWait = z.infer<typeof KeptWait>;

export const waitRow: Row<KeptWait> = defineRow({
  kind: 'wait',
  schema: KeptWait,
  within: () => waitingDays,
  id: ({ from, collection, kind, ids, n }) => [from, collection, kind, ...ids, String(n)],
  treatment: 'passing',
});

/** What was kept of one record, so that it can be taken away again. */
const Kept = Source.extend({ waits: z.array(KeptWait) });
type Kept = z.infer<typeof Kept>;

export const keptRow: Row<Kept> = defineRow({
  kind: 'waits',
  schema: Kept,
  within: () => waitingDays,
  id: ({ collection, kind, ids }) => [collection, kind, ...ids],
  treatment: 'passing',
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfWaiting: RoomRows = {
  room: 'waiting',
  own: [waitRow, keptRow],
  published: [],
};
