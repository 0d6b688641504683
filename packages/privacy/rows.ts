import { defineRow } from '#table';
import { Right } from './right.ts';

/** By person and kind: of two requests for the same at the same time, one is refused by the key. */
export const rightRow = defineRow<Right>({
  kind: 'right',
  schema: Right,
  within: () => '-',
  id: ({ personId, kind }) => [personId, kind],
  isSealed: true,
});
