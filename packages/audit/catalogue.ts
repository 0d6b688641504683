import { catalogueOf, holds, holdsItems } from '#table';
import { anchorRow, anchoredDaysRow, entryRow, headRow, publishedAnchorRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const auditCatalogue = catalogueOf(
  'audit',
  holds(headRow, {
    collection: 'published',
    entries: 'published',
    acts: 'published',
    hash: 'published',
    sealedAt: 'published',
  }),
  holds(entryRow, {
    tenant: 'published',
    collection: 'published',
    n: 'published',
    root: 'published',
    previous: 'published',
    sealedAt: 'published',
    recovered: 'published',
    acts: 'published',
  }),
  holds(anchorRow, {
    day: 'recorded',
    root: 'recorded',
    anchoredAt: 'recorded',
    heads: 'recorded',
  }),
  holds(publishedAnchorRow, {
    day: 'published',
    root: 'published',
    anchoredAt: 'published',
    heads: 'published',
  }),
  holdsItems(anchoredDaysRow, {
    day: 'published',
    root: 'published',
    anchoredAt: 'published',
    logs: 'published',
  }),
);
