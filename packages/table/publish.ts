import type { TenantId } from '#kernel';
import type { Table } from './exchange.ts';
import { type Row, writeRow } from './rows.ts';

/** One published copy: whose it is, its row and its value. */
export type Copy = { readonly tenant: TenantId; readonly item: ReturnType<typeof writeRow> };

export const copy = <Value>(row: Row<Value>, tenant: TenantId, value: Value): Copy => ({
  tenant,
  item: writeRow(row, tenant, { value, version: 1, head: '-' }, 'published'),
});

/** Overwrites a published copy. Copies are computed from the records, so writing one twice changes nothing. */
export const publishCopy = async (table: Table, { item }: Copy): Promise<void> => {
  await table.send('PutItem', { TableName: table.records, Item: item });
};
