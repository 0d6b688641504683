import { defineRow } from '#table';
import { BoardItem } from './item.ts';

/** Published in the region: one small item for each government, all read by one query. */
export const boardRow = defineRow<BoardItem>({
  kind: 'government',
  schema: BoardItem,
  within: () => 'board',
  id: ({ commune }) => [commune],
});
