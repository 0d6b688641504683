import type { Instant } from '#kernel';
import type { Showing } from '#perform';
import { type Act, type Table, copy, logPartition, publishCopy } from '#table';
import type { Entry, Head } from './log.ts';
import { entryRow, headRow } from './rows.ts';
import { shownEntry } from './shown.ts';

/** The end of a log that was sealed elsewhere. */
export type Restored = Omit<Head, 'positions' | 'recoveredAt'>;

const put = (
  table: Table,
  entry: Pick<Head, 'tenant' | 'collection'>,
  sk: string,
  n: number,
  body: object,
) =>
  table.send('PutItem', {
    TableName: table.records,
    Item: {
      pk: { S: logPartition(entry.tenant, entry.collection) },
      sk: { S: sk },
      n: { N: String(n) },
      body: { S: JSON.stringify(body) },
    },
  });

/** Writes an entry as it was sealed elsewhere, and what is shown of it. Whoever calls has checked the chain. */
export const restoreEntry = async (
  table: Table,
  entry: Entry,
  acts: readonly Act[],
  shows: Showing,
) => {
  await put(table, entry, `entry-${String(entry.n).padStart(9, '0')}`, entry.n, entry);
  await publishCopy(table, copy(entryRow, entry.tenant, shownEntry(entry, acts, shows)));
};

/**
 * Writes the end of a log. No shard of this stream has brought anything yet, and what it will bring of
 * the acts that were written here is in the log already: hence the hour of a recovery.
 */
export const restoreHead = async (table: Table, restored: Restored, now: Instant) => {
  const { tenant, collection, n, acts, hash, sealedAt } = restored;
  const head: Head = { ...restored, positions: {}, recoveredAt: now };
  await put(table, head, 'head', n, head);
  const shown = { collection, entries: n, acts, hash, sealedAt };
  await publishCopy(table, copy(headRow, tenant, shown));
};
