import { type RoomRows, defineRow } from '#table';
import { Follow } from './follow.ts';

/** Who follows what is nobody's business: not even its hash enters an act. */
export const followRow = defineRow<Follow>({
  kind: 'follow',
  treatment: 'followed',
  schema: Follow,
  within: ({ processId }) => processId,
  id: ({ personId }) => [personId],
  isSealed: true,
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfNotices: RoomRows = {
  room: 'notices',
  own: [followRow],
  published: [],
};
