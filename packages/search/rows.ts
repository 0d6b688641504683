import { type RoomRows, defineListRow } from '#table';
import { Entry } from './entry.ts';

/** Published: what a process has to be found by, 50 things a part. */
export const indexRow = defineListRow('search', Entry);

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfSearch: RoomRows = {
  room: 'search',
  own: [],
  published: [indexRow],
};
