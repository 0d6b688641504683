import type { TenantId } from '#kernel';
import { type Key, ballotPartition, ownPartition, sortKey } from './keys.ts';
import { type Found, type Item, type Row, writeRow } from './rows.ts';

/** One state to be written with its act. Nobody types a version: it comes from what was read. */
export type Write = {
  readonly key: (tenant: TenantId) => Key;
  readonly kind: string;
  readonly expected: number;
  readonly prev: string;
  readonly isSealed: boolean;
  readonly item: (tenant: TenantId, head: string, origin: Found<unknown>['origin']) => Item;
};

/** Where a value lies, for whichever tenant it is of. */
export const keyOf =
  <Value>(row: Row<Value>, value: Value) =>
  (tenant: TenantId) => ({
    pk: ownPartition(tenant, row.within(value)),
    sk: sortKey(row.kind, ...row.id(value)),
  });

/** A thing that must not exist yet. */
export const create = <Value>(row: Row<Value>, value: Value): Write => ({
  key: keyOf(row, value),
  kind: row.kind,
  expected: 0,
  prev: '',
  isSealed: row.isSealed ?? false,
  item: (tenant, head, origin) =>
    writeRow(row, tenant, { value, version: 1, head, ...(origin ? { origin } : {}) }),
});

/** The next state of a thing that was read: refused if somebody changed it meanwhile. */
export const change = <Value>(row: Row<Value>, found: Found<Value>, next: Value): Write => ({
  key: keyOf(row, next),
  kind: row.kind,
  expected: found.version,
  prev: found.head,
  isSealed: row.isSealed ?? false,
  item: (tenant, head) =>
    writeRow(row, tenant, { ...found, value: next, version: found.version + 1, head }),
});

/**
 * The end of a thing whose content must go: key, version and last act stay, so that its chain still closes;
 * nothing of what it held does. Nobody finds it any more, and nothing can take its place.
 */
export const erase = <Value>(row: Row<Value>, found: Found<Value>): Write => ({
  key: keyOf(row, found.value),
  kind: row.kind,
  expected: found.version,
  prev: found.head,
  isSealed: true,
  item: (tenant, head) => {
    const { pk, sk } = keyOf(row, found.value)(tenant);
    return {
      pk: { S: pk },
      sk: { S: sk },
      v: { N: String(found.version + 1) },
      h: { S: head },
      gone: { BOOL: true },
    };
  },
});

/** A ballot: random key, no version, no time, no link to the act of the same transaction but the transaction. */
export type Ballot = {
  readonly consultation: string;
  readonly shard: number;
  readonly receipt: string;
  readonly body: string;
};

export const ballotItem = (tenant: TenantId, ballot: Ballot): Item => ({
  pk: { S: ballotPartition(tenant, ballot.consultation, ballot.shard) },
  sk: { S: ballot.receipt },
  body: { S: ballot.body },
});
