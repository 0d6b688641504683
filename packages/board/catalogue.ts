import { catalogueOf, holds } from '#table';
import { boardRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const boardCatalogue = catalogueOf(
  'board',
  holds(boardRow, { commune: 'published', courses: 'published', plans: 'published' }),
);
