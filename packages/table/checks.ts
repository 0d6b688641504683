import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { TenantId } from '#kernel';
import { type Key, ownPartition, sortKey } from './keys.ts';
import type { Found, Row } from './rows.ts';
import { type Write, keyOf } from './writes.ts';

/** What a decision rests on without changing it: by the commit it must still be as it was read. */
export type Check = {
  readonly key: (tenant: TenantId) => Key;
  /** The version and the last act that were found. Nothing there is version 0. */
  readonly expected: number;
  readonly prev: string;
};

/** A thing that was read is still what it was. */
export const stays = <Value>(row: Row<Value>, found: Found<Value>): Check => ({
  key: keyOf(row, found.value),
  expected: found.version,
  prev: found.head,
});

/** Where nothing was found there still is nothing, or what was erased. */
export const vacant = <Value>(
  row: Row<Value>,
  within: string,
  ...id: readonly string[]
): Check => ({
  key: (tenant) => ({ pk: ownPartition(tenant, within), sk: sortKey(row.kind, ...id) }),
  expected: 0,
  prev: '',
});

type Seen = Pick<Check, 'key' | 'expected' | 'prev'>;

/**
 * The checks that are left beside what is written: each thing once, for no thing may stand twice in a
 * transaction, and the condition of a write says all that a check would. Nothing where two readings of one
 * thing differ: then it changed while the decision was taken.
 */
export const leftToCheck = (
  tenant: TenantId,
  writes: readonly Write[],
  checks: readonly Check[],
): readonly Check[] | undefined => {
  const nameOf = ({ key }: Seen) => JSON.stringify(key(tenant));
  const seen = new Map<string, Seen>(writes.map((write) => [nameOf(write), write]));
  const left: Check[] = [];
  for (const check of checks) {
    const before = seen.get(nameOf(check));
    if (before && (before.expected !== check.expected || before.prev !== check.prev))
      return undefined;
    if (!before) left.push(check);
    seen.set(nameOf(check), check);
  }
  return left;
};

/** The condition under which nobody changed a thing since it was read. */
export const unchanged = ({ expected, prev }: Pick<Check, 'expected' | 'prev'>) => ({
  ConditionExpression: 'v = :expected AND h = :prev',
  ExpressionAttributeValues: { ':expected': { N: String(expected) }, ':prev': { S: prev } },
});

const absent = {
  ConditionExpression: 'attribute_not_exists(pk) OR gone = :gone',
  ExpressionAttributeValues: { ':gone': { BOOL: true } },
};

export const checkAction = (
  TableName: string,
  tenant: TenantId,
  check: Check,
): TransactWriteItem => {
  const { pk, sk } = check.key(tenant);
  return {
    ConditionCheck: {
      TableName,
      Key: { pk: { S: pk }, sk: { S: sk } },
      ...(check.expected === 0 ? absent : unchanged(check)),
    },
  };
};
