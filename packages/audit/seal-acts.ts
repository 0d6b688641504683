import type { Instant, TenantId } from '#kernel';
import type { Showing } from '#perform';
import { type Act, type Item, type Table, actHash, copy, logPartition } from '#table';
import { readHead, sealedAmong } from './entries.ts';
import { type Head, append } from './log.ts';
import { entryRow, headRow } from './rows.ts';
import { shownEntry } from './shown.ts';

/** Acts as one shard of the stream delivered them, in its order. */
export type Delivered = { readonly act: Act; readonly sequence: string };

/** The shard of what no stream brought: found in the table, because the log lacked it. */
export const recovery = 'recovery';

// An entry is one item, and so is what is shown of it: neither may outgrow the engine's 400 KB.
const mostInEntry = 100;

/**
 * Appends the acts that the log does not hold yet, each exactly once. What lies behind the shard's
 * position is usually a batch that came again; only then the log itself is asked, because a stream
 * that was made anew, or two shards under one name, may number new acts lower than old ones. The same
 * goes for what is older than the last recovery, which may have been faster than the stream.
 */
export const sealActs = async (
  table: Table,
  tenant: TenantId,
  collection: string,
  shard: string,
  delivered: readonly Delivered[],
  now: Instant,
  shows: Showing,
): Promise<number> => {
  const head = await readHead(table, tenant, collection);
  const position = head?.positions[shard];
  const once = [...new Map(delivered.map((one) => [one.act.id, one])).values()];
  const isSuspect = ({ act, sequence }: Delivered) =>
    !isAfter(sequence, position) || (head?.recoveredAt !== undefined && act.at <= head.recoveredAt);
  const suspects = head ? once.filter(isSuspect) : [];
  const ids = new Set(suspects.map(({ act }) => act.id));
  const sealed = await sealedAmong(table, tenant, collection, ids);
  const fresh = once.filter(({ act }) => !sealed.has(act.id));
  let end: Parameters<typeof append>[0] = head ?? { tenant, collection };
  for (let from = 0; from < fresh.length; from += mostInEntry) {
    const batch = fresh.slice(from, from + mostInEntry);
    const acts = batch.map(({ act }) => ({ id: act.id, hash: actHash(act) }));
    const sequence = furthest(batch, end.positions?.[shard]);
    const next = append(end, acts, { shard, sequence }, now, shard === recovery);
    await write(
      table,
      next,
      batch.map(({ act }) => act),
      shows,
    );
    end = next.head;
  }
  return fresh.length;
};

const isAfter = (sequence: string, position: string | undefined) =>
  position !== undefined && BigInt(sequence) > BigInt(position);

const furthest = (fresh: readonly Delivered[], position = '0') =>
  fresh.reduce(
    (most, { sequence }) => (BigInt(sequence) > BigInt(most) ? sequence : most),
    position,
  );

/** Entry, head and what is shown of both in one transaction: whoever was slower finds another head and comes again. */
const write = async (
  table: Table,
  { entry, head }: ReturnType<typeof append>,
  sealed: readonly Act[],
  shows: Showing,
) => {
  const pk = logPartition(head.tenant, head.collection);
  const { collection, n, acts, hash, sealedAt } = head;
  const published = copy(headRow, head.tenant, { collection, entries: n, acts, hash, sealedAt });
  const shown = copy(entryRow, head.tenant, shownEntry(entry, sealed, shows));
  const put = (Item: Item, condition: object) => ({
    Put: { TableName: table.records, Item, ...condition },
  });
  await table.send('TransactWriteItems', {
    TransactItems: [
      put(itemOf(pk, `entry-${String(n).padStart(9, '0')}`, n, entry), isNew),
      put(itemOf(pk, 'head', n, head), follows(head)),
      put(published.item, {}),
      put(shown.item, {}),
    ],
  });
};

const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };

const follows = ({ n }: Head) =>
  n === 1
    ? isNew
    : { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': { N: String(n - 1) } } };

const itemOf = (pk: string, sk: string, n: number, body: unknown): Item => ({
  pk: { S: pk },
  sk: { S: sk },
  n: { N: String(n) },
  body: { S: JSON.stringify(body) },
});
