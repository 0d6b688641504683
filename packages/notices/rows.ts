import { defineRow } from '#table';
import { Follow } from './follow.ts';

/** Who follows what is nobody's business: not even its hash enters an act. */
export const followRow = defineRow<Follow>({
  kind: 'follow',
  schema: Follow,
  within: ({ processId }) => processId,
  id: ({ personId }) => [personId],
  isSealed: true,
});
