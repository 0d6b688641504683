import type { TenantId } from '#kernel';
import { type Act, type Item, type Table, actPartition, logPartition, readAct } from '#table';
import { Entry, Head } from './log.ts';

type Start = Item | undefined;

/** What lies in one partition below a prefix, page by page, from its beginning or from its end. */
async function* pagesOf(table: Table, pk: string, begins: string, isForward: boolean) {
  let start: Start;
  do {
    const output = await table.send('Query', {
      TableName: table.records,
      KeyConditionExpression: begins ? 'pk = :pk AND begins_with(sk, :begins)' : 'pk = :pk',
      ExpressionAttributeValues: {
        ':pk': { S: pk },
        ...(begins ? { ':begins': { S: begins } } : {}),
      },
      ConsistentRead: true,
      ScanIndexForward: isForward,
      ...(start ? { ExclusiveStartKey: start } : {}),
    });
    yield output.Items ?? [];
    start = output.LastEvaluatedKey;
  } while (start);
}

const entryIn = ({ body }: Item): Entry => Entry.parse(JSON.parse(body?.S ?? 'null'));

/** A tenant's whole log of one collection, for whoever verifies it. */
export const readLog = async (
  table: Table,
  tenant: TenantId,
  collection: string,
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for await (const page of pagesOf(table, logPartition(tenant, collection), 'entry-', true))
    entries.push(...page.map(entryIn));
  return entries;
};

/** The latest entries before the n-th, the latest first. */
export const readEntries = async (
  table: Table,
  tenant: TenantId,
  collection: string,
  before: number | undefined,
  most: number,
): Promise<readonly Entry[]> => {
  const pk = logPartition(tenant, collection);
  const output = await table.send('Query', {
    TableName: table.records,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': { S: pk },
      ':first': { S: 'entry-' },
      ':last': { S: before === undefined ? 'entry-~' : entrySort(before - 1) },
    },
    ScanIndexForward: false,
    Limit: most,
  });
  return (output.Items ?? []).map(entryIn);
};

const entrySort = (n: number) => `entry-${String(n).padStart(9, '0')}`;

/** Every act of one collection, for whoever verifies its log: by id, not by time. */
export const readActs = async (
  table: Table,
  tenant: TenantId,
  collection: string,
): Promise<readonly Act[]> => {
  const acts: Act[] = [];
  for await (const page of pagesOf(table, actPartition(tenant, collection), '', true))
    acts.push(...page.map(readAct));
  return acts;
};

/** Which of these acts the log holds, looked for from its end, where a repeated batch lies. */
export const sealedAmong = async (
  table: Table,
  tenant: TenantId,
  collection: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  if (ids.size === 0) return found;
  for await (const page of pagesOf(table, logPartition(tenant, collection), 'entry-', false)) {
    for (const { acts } of page.map(entryIn))
      for (const { id } of acts) if (ids.has(id)) found.add(id);
    if (found.size === ids.size) break;
  }
  return found;
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
