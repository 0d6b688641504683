import type { Instant, TenantId } from '#kernel';
import { type Act, type Table, actHash, copy, logPartition, publishCopy } from '#table';
import { Entry, Head, type SealedAct, append } from './log.ts';
import { headRow } from './rows.ts';

/** Acts as one shard of the stream delivered them, in its order. */
export type Delivered = { readonly act: Act; readonly sequence: string };

type Item = Record<string, { S: string } | { N: string }>;

const item = (pk: string, sk: string, n: number, body: unknown): Item => ({
  pk: { S: pk },
  sk: { S: sk },
  n: { N: String(n) },
  body: { S: JSON.stringify(body) },
});

const bySequence = (sequence: string) => BigInt(sequence);

/** Appends the acts that the log does not hold yet. What a shard delivered before is dropped by its position. */
export const sealActs = async (
  table: Table,
  tenant: TenantId,
  collection: string,
  shard: string,
  delivered: readonly Delivered[],
  now: Instant,
): Promise<number> => {
  const head = await readHead(table, tenant, collection);
  const position = head?.positions[shard];
  const fresh = delivered.filter(
    ({ sequence }) => position === undefined || bySequence(sequence) > bySequence(position),
  );
  const last = fresh.at(-1);
  if (!last) return 0;
  const acts: SealedAct[] = fresh.map(({ act }) => ({ id: act.id, hash: actHash(act) }));
  const next = append(
    head ?? { tenant, collection },
    acts,
    { shard, sequence: last.sequence },
    now,
  );
  const pk = logPartition(tenant, collection);
  await table.send('TransactWriteItems', {
    TransactItems: [
      {
        Put: {
          TableName: table.records,
          Item: item(
            pk,
            `entry-${String(next.entry.n).padStart(9, '0')}`,
            next.entry.n,
            next.entry,
          ),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Put: {
          TableName: table.records,
          Item: item(pk, 'head', next.head.n, next.head),
          ConditionExpression: 'attribute_not_exists(pk) OR n = :n',
          ExpressionAttributeValues: { ':n': { N: String(next.head.n - 1) } },
        },
      },
    ],
  });
  await publishCopy(
    table,
    copy(headRow, tenant, {
      collection,
      entries: next.head.n,
      acts: next.head.acts,
      hash: next.head.hash,
      sealedAt: now,
    }),
  );
  return acts.length;
};

export const readHead = async (
  table: Table,
  tenant: TenantId,
  collection: string,
): Promise<Head | undefined> => {
  const output = await table.send('GetItem', {
    TableName: table.records,
    Key: { pk: { S: logPartition(tenant, collection) }, sk: { S: 'head' } },
    ConsistentRead: true,
  });
  return output.Item && Head.parse(JSON.parse(output.Item['body']?.S ?? 'null'));
};

/** A tenant's whole log of one collection, for whoever verifies it. */
export const readLog = async (
  table: Table,
  tenant: TenantId,
  collection: string,
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let start: Record<string, never> | undefined;
  do {
    const output = await table.send('Query', {
      TableName: table.records,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
      ExpressionAttributeValues: {
        ':pk': { S: logPartition(tenant, collection) },
        ':begins': { S: 'entry-' },
      },
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    for (const found of output.Items ?? [])
      entries.push(Entry.parse(JSON.parse(found['body']?.S ?? 'null')));
    start = output.LastEvaluatedKey as Record<string, never> | undefined;
  } while (start);
  return entries;
};
