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

/**
 * Overwrites a published copy. Copies are computed from the records, so writing one twice changes nothing. `asOf` is
 * the hour of the latest act that it follows: some copies do not follow every act that changes what they count.
 */
export const publishCopy = async (table: Table, { item }: Copy, asOf?: Instant): Promise<void> => {
  const Item = asOf === undefined ? item : { ...item, a: { S: asOf } };
  await table.send('PutItem', { TableName: table.records, Item });
};
