import { catalogueOf, holds } from '#table';
import { rightRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const privacyCatalogue = catalogueOf(
  'privacy',
  holds(rightRow, {
    requestId: 'claimed',
    personId: 'pseudonym',
    kind: 'claimed',
    details: 'claimed',
    askedAt: 'claimed',
    dueOn: 'claimed',
    extension: 'claimed',
    answer: 'claimed',
    carriedOutAt: 'claimed',
  }),
);
