import * as z from 'zod';
import { LocalDate } from '#kernel';
import { ObligationView } from '#plans';
import { type RoomRows, defineRow, publishes } from '#table';
import { Obligation, ObligationId } from './obligation.ts';
import { Progress } from './progress.ts';

export const obligationRow = defineRow<Obligation>({
  kind: 'obligation',
  treatment: 'recorded',
  schema: Obligation,
  within: ({ processId }) => processId,
  id: ({ obligationId }) => [obligationId],
});

export const recordedProgressRow = defineRow<Progress>({
  kind: 'progress',
  treatment: 'recorded',
  schema: Progress,
  within: ({ processId }) => processId,
  id: ({ commitmentId }) => [commitmentId],
});

/** An obligation as everybody reads it, with each time that it was done. */
export const listedObligation = publishes(ObligationView, [
  'id',
  'title',
  'cadence',
  'owner',
  'dueOn',
  'state',
  'origin',
]);

export const PublishedObligation = listedObligation.schema.extend({
  id: ObligationId,
  startsOn: LocalDate,
  basis: z.string(),
  discharges: z.array(z.strictObject({ on: LocalDate, note: z.string() })),
});
export type PublishedObligation = z.infer<typeof PublishedObligation>;

export const publishedObligationRow = defineRow<PublishedObligation & { process: string }>({
  kind: 'obligation',
  schema: PublishedObligation.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfImplementation: RoomRows = {
  room: 'implementation',
  own: [obligationRow, recordedProgressRow],
  published: [publishedObligationRow],
};
