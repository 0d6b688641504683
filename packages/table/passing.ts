import { type Instant, type TenantId, msOf } from '#kernel';
import type { Table } from './exchange.ts';
import { onlyPassing } from './guard.ts';
import { ownPartition, sortKey } from './keys.ts';
import { type Found, type Row, writeRow } from './rows.ts';

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
