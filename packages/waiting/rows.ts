import * as z from 'zod';
import { roles } from '#access';
import { LocalDate, Phase } from '#kernel';
import { type RoomRows, type Row, defineRow } from '#table';

/** Everything that waits in a tenant lies together, in the order of days. */
export const waitingDays = 'waiting-days';

/** A thing, by which kind it is of and its ids there. */
const Of = z.strictObject({
  collection: z.string(),
  thing: z.string(),
  of: z.array(z.string()),
});

/** A step that is due from a day on, by whom. It repeats nothing that stands in the record. */
export const KeptWait = Of.extend({
  from: LocalDate,
  /** Tells apart what waits in one thing. */
  n: z.int().min(0),
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
  id: ({ from, collection, thing, of, n }) => [from, collection, thing, ...of, String(n)],
  treatment: 'passing',
});

/** What was kept of one thing, so that it can be taken away again. */
const Kept = Of.extend({ waits: z.array(KeptWait) });
export type Kept = z.infer<typeof Kept>;

export const keptRow: Row<Kept> = defineRow({
  kind: 'waits',
  schema: Kept,
  within: () => waitingDays,
  id: ({ collection, thing, of }) => [collection, thing, ...of],
  treatment: 'passing',
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfWaiting: RoomRows = {
  room: 'waiting',
  own: [waitRow, keptRow],
  published: [],
};
