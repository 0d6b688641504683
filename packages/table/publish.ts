import type { Instant, TenantId } from '#kernel';
import type { Table } from './exchange.ts';
import { type Row, writeRow } from './rows.ts';

/** One published copy: whose it is, its row and its value. */
export type Copy = { readonly tenant: TenantId; readonly item: ReturnType<typeof writeRow> };

/** `version` is that of the record, where the public may see how often it was changed. */
export const copy = <Value>(
  row: Row<Value>,
  tenant: TenantId,
  value: Value,
  version = 1,
): Copy => ({
  tenant,
  item: writeRow(row, tenant, { value, version, head: '-' }, 'published'),
});

type Failed = { readonly name?: string; readonly Item?: ReturnType<typeof writeRow> };

/**
 * Overwrites a published copy. Copies are computed from the records, so writing one twice changes nothing. `asOf` is
 * the hour of the latest act that it follows: some copies do not follow every act that changes what they count. It
 * never goes back, in whatever order acts are brought, as they are after an import.
 */
export const publishCopy = async (table: Table, { item }: Copy, asOf?: Instant): Promise<void> => {
  const put = { TableName: table.records };
  if (asOf === undefined) return void (await table.send('PutItem', { ...put, Item: item }));
  try {
    await table.send('PutItem', {
      ...put,
      Item: { ...item, a: { S: asOf } },
      ConditionExpression: 'attribute_not_exists(a) OR a <= :a',
      ExpressionAttributeValues: { ':a': { S: asOf } },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
  } catch (error) {
    const { name, Item: old } = error as Failed;
    const later = old?.['a'];
    if (name !== 'ConditionalCheckFailedException' || !later) throw error;
    await table.send('PutItem', { ...put, Item: { ...item, a: later } });
  }
};
