import { type Instant, type TenantId, msOf } from '#kernel';
import type { Table } from './exchange.ts';
import { onlyPassing } from './guard.ts';
import { ownPartition, sortKey } from './keys.ts';
import { type Found, type Item, type Row, writeRow } from './rows.ts';

/**
 * Keeps what passes by itself and changes nothing that anybody relies on later: a code that was sent, a
 * counter of tries, when a session was last seen; or what must not stand in a log that outlives erasure.
 * No act tells of it. False if it changed since it was read, or exists already where nothing was found.
 * The engine may delete it after `endsAt`, or never.
 */
export const keepPassing = async <Value>(
  table: Table,
  tenant: TenantId,
  row: Row<Value>,
  value: Value,
  { endsAt, found }: { readonly endsAt?: Instant; readonly found?: Found<Value> | undefined },
): Promise<boolean> => {
  const item = writeRow(row, tenant, { value, version: (found?.version ?? 0) + 1, head: '-' });
  try {
    await table.send('PutItem', {
      TableName: table.records,
      Item: endsAt ? { ...item, ttl: { N: String(Math.ceil(msOf(endsAt) / 1000)) } } : item,
      ConditionExpression: found ? 'v = :v' : 'attribute_not_exists(pk)',
      ...(found ? { ExpressionAttributeValues: { ':v': { N: String(found.version) } } } : {}),
    });
    return true;
  } catch (error) {
    if ((error as { name?: string }).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

/** Deletes what passes before its time. What an act tells of stays: the engine itself refuses. */
export const dropPassing = async <Value>(
  table: Table,
  tenant: TenantId,
  row: Row<Value>,
  value: Value,
): Promise<void> => {
  try {
    await table.send('DeleteItem', {
      TableName: table.records,
      Key: {
        pk: { S: ownPartition(tenant, row.within(value)) },
        sk: { S: sortKey(row.kind, ...row.id(value)) },
      },
      ...onlyPassing,
    });
  } catch (error) {
    // Gone already, or never there.
    if ((error as { name?: string }).name !== 'ConditionalCheckFailedException') throw error;
  }
};

type Laid<Value> = { readonly row: Row<Value>; readonly values: readonly Value[] };

/**
 * Lays down what was made of one record and takes away what was made of it before, in one transaction. `mark` keeps
 * of which version of the record that is: a later one is never overwritten by an earlier reading. At most 98 items.
 */
export const replacePassing = async <Value, Mark>(
  table: Table,
  tenant: TenantId,
  { row, values, before }: Laid<Value> & { readonly before: readonly Value[] },
  mark: { readonly row: Row<Mark>; readonly value: Mark; readonly version: number },
): Promise<void> => {
  const keyOf = (value: Value) => sortKey(row.kind, ...row.id(value));
  const staying = new Set(values.map(keyOf));
  const put = (Item: Item) => ({ Put: { TableName: table.records, Item } });
  try {
    await table.send('TransactWriteItems', {
      TransactItems: [
        {
          Put: {
            TableName: table.records,
            Item: writeRow(mark.row, tenant, { ...mark, head: '-' }),
            ConditionExpression: 'attribute_not_exists(pk) OR v <= :v',
            ExpressionAttributeValues: { ':v': { N: String(mark.version) } },
          },
        },
        ...values.map((value) => put(writeRow(row, tenant, { value, version: 1, head: '-' }))),
        ...before
          .filter((value) => !staying.has(keyOf(value)))
          .map((value) => ({
            Delete: {
              TableName: table.records,
              Key: {
                pk: { S: ownPartition(tenant, row.within(value)) },
                sk: { S: keyOf(value) },
              },
              ...onlyPassing,
            },
          })),
      ],
    });
  } catch (error) {
    const reasons = (error as { CancellationReasons?: readonly { Code?: string }[] })
      .CancellationReasons;
    // A later reading stands already.
    if (reasons?.[0]?.Code !== 'ConditionalCheckFailed') throw error;
  }
};
