import { type RoomRows, defineRow } from '#table';
import { Right } from './right.ts';

/** By person and kind: of two requests for the same at the same time, one is refused by the key. */
export const rightRow = defineRow<Right>({
  kind: 'right',
  treatment: 'claimed',
  schema: Right,
  within: () => '-',
  id: ({ personId, kind }) => [personId, kind],
  isSealed: true,
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfPrivacy: RoomRows = {
  room: 'privacy',
  own: [rightRow],
  published: [],
};
