import { catalogueOf, holds } from '#table';
import { archiveRow, importRow, keyRow, partRow, workRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const archiveCatalogue = catalogueOf(
  'archive',
  holds(archiveRow, {
    archiveId: 'recorded',
    reason: 'recorded',
    askedBy: 'pseudonym',
    askedAt: 'recorded',
    made: 'recorded',
    madeAt: 'recorded',
  }),
  holds(workRow, {
    archiveId: 'passing',
    startedAt: 'passing',
    area: 'passing',
    at: 'passing',
    after: 'passing',
    marks: 'passing',
    expected: 'passing',
    lines: 'passing',
    bytes: 'passing',
    parts: 'passing',
    counts: 'passing',
    missing: 'passing',
    waitsFor: 'passing',
  }),
  holds(partRow, {
    archiveId: 'passing',
    name: 'passing',
    bytes: 'passing',
    sha256: 'passing',
    crc: 'passing',
    raw: 'passing',
    lines: 'passing',
    kept: 'passing',
    isPlain: 'passing',
  }),
  holds(keyRow, { archiveId: 'passing', key: 'passing' }),
  holds(importRow, { sha256: 'passing' }),
);
