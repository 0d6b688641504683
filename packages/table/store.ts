import type { TenantId } from '#kernel';
import type { Table } from './exchange.ts';
import {
  actPartition,
  ballotPartition,
  ownPartition,
  publishedPartition,
  sortKey,
  sortPrefix,
} from './keys.ts';
import type { OnceMarks } from './once.ts';
import { type Found, type Item, type Row, readRow } from './rows.ts';

export type Page<Value> = { readonly items: readonly Value[]; readonly next: string | null };

/** How many items a list answers at once. */
export const pageSize = 100;

/** How many at most where all are wanted: the engine ends a turn at a megabyte anyway. */
const wholeSize = 1000;

/** A tenant's own records, for reading. Nothing here takes a raw key. */
export type Records = {
  readonly get: <V>(
    row: Row<V>,
    within: string,
    ...id: readonly string[]
  ) => Promise<Found<V> | undefined>;
  readonly page: <V>(
    row: Row<V>,
    within: string,
    after: string | undefined,
    ...prefix: readonly string[]
  ) => Promise<Page<Found<V>>>;
  /** Every item below a prefix. For what a gate or a published number is recounted from. */
  readonly list: <V>(
    row: Row<V>,
    within: string,
    ...prefix: readonly string[]
  ) => Promise<readonly Found<V>[]>;
};

export type Published = Records;

/** What was erased keeps its place and is found by nobody. */
const isThere = (item: Item) => item['gone']?.BOOL !== true;

const reader = (
  table: Table,
  partition: (within: string) => string,
  consistent: boolean,
): Records => {
  const turn = async <V>(
    row: Row<V>,
    within: string,
    after: string | undefined,
    limit: number,
    prefix: readonly string[],
  ): Promise<Page<Found<V>>> => {
    const begins = sortPrefix(row.kind, ...prefix);
    const output = await table.send('Query', {
      TableName: table.records,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
      ExpressionAttributeValues: { ':pk': { S: partition(within) }, ':begins': { S: begins } },
      ConsistentRead: consistent,
      Limit: limit,
      ...(after === undefined
        ? {}
        : { ExclusiveStartKey: { pk: { S: partition(within) }, sk: { S: begins + after } } }),
    });
    const last = output.LastEvaluatedKey?.['sk']?.S;
    const items = (output.Items ?? []).filter(isThere).map((item) => readRow(row, item));
    return { items, next: last === undefined ? null : last.slice(begins.length) };
  };
  return {
    page: (row, within, after, ...prefix) => turn(row, within, after, pageSize, prefix),
    get: async (row, within, ...id) => {
      const output = await table.send('GetItem', {
        TableName: table.records,
        Key: { pk: { S: partition(within) }, sk: { S: sortKey(row.kind, ...id) } },
        ConsistentRead: consistent,
      });
      return output.Item && isThere(output.Item) ? readRow(row, output.Item) : undefined;
    },
    list: async (row, within, ...prefix) => {
      const found = [];
      for (let after: string | undefined, more = true; more;) {
        const { items, next } = await turn(row, within, after, wholeSize, prefix);
        found.push(...items);
        more = next !== null;
        after = next ?? undefined;
      }
      return found;
    },
  };
};

/** Reads what one tenant owns, strongly consistent. */
export const tenantRecords = (table: Table, tenant: TenantId): Records =>
  reader(table, (within) => ownPartition(tenant, within), true);

/** Reads what one tenant has published. */
export const publishedRecords = (table: Table, tenant: TenantId): Published =>
  reader(table, (within) => publishedPartition(tenant, within), false);

/** How many acts a collection has. */
export const countActs = (table: Table, tenant: TenantId, collection: string) =>
  countIds(table, tenant, collection, '');

/** How many facts of a collection are marked so. */
export const countMarks = (table: Table, tenant: TenantId, collection: string, marks: OnceMarks) =>
  countIds(table, tenant, collection, marks);

const countIds = async (table: Table, tenant: TenantId, collection: string, begins: string) => {
  let marks = 0;
  let start: Item | undefined;
  do {
    const output = await table.send('Query', {
      TableName: table.records,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
      ExpressionAttributeValues: {
        ':pk': { S: actPartition(tenant, collection) },
        ':begins': { S: begins },
      },
      Select: 'COUNT',
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    marks += output.Count ?? 0;
    start = output.LastEvaluatedKey;
  } while (start);
  return marks;
};

/** Reads one shard of a ballot box, whole: bodies with their random ids, in the order of the ids. */
export const readBallots = async (
  table: Table,
  tenant: TenantId,
  consultation: string,
  shard: number,
) => {
  const ballots: { receipt: string; body: string }[] = [];
  let start: Item | undefined;
  do {
    const output = await table.send('Query', {
      TableName: table.ballots,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: ballotPartition(tenant, consultation, shard) } },
      ConsistentRead: true,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    for (const item of output.Items ?? [])
      ballots.push({ receipt: item['sk']?.S ?? '', body: item['body']?.S ?? '' });
    start = output.LastEvaluatedKey;
  } while (start);
  return ballots;
};
