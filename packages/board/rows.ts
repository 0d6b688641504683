import { type RoomRows, defineRow } from '#table';
import { BoardItem } from './item.ts';

/** Published in the region: one small item for each government, all read by one query. */
export const boardRow = defineRow<BoardItem>({
  kind: 'government',
  schema: BoardItem,
  within: () => 'board',
  id: ({ commune }) => [commune],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfBoard: RoomRows = {
  room: 'board',
  own: [],
  published: [boardRow],
};
