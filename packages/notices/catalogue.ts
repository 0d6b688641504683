import { catalogueOf, holds } from '#table';
import { followRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const noticesCatalogue = catalogueOf(
  'notices',
  holds(followRow, {
    processId: 'followed',
    personId: 'pseudonym',
    since: 'followed',
    endedAt: 'followed',
  }),
);
