import { catalogueOf, holds } from '#table';
import { fileRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const filesCatalogue = catalogueOf(
  'files',
  holds(fileRow, {
    fileId: 'kept',
    name: 'kept',
    type: 'kept',
    bytes: 'kept',
    pixels: 'kept',
    sha256: 'kept',
    keptAt: 'kept',
    keptBy: 'pseudonym',
  }),
);
