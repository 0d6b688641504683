import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Json } from '#kernel';
import { type Act, actHash, actItem, actKey, hashOf, readAct } from './act.ts';
import { type Check, checkAction, leftToCheck, unchanged } from './checks.ts';
import type { Table } from './exchange.ts';
import type { Item } from './rows.ts';
import { type Ballot, type Write, ballotItem } from './writes.ts';

/** What became of a commit. `taken` holds the act that already stands under the same key. */
export type Outcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'taken'; readonly act: Act }
  | { readonly kind: 'conflict' };

export type Commit = {
  readonly act: Omit<Act, 'things'>;
  readonly writes: readonly Write[];
  readonly ballots: readonly Ballot[];
  /** What the decision rests on beside what it writes. The act does not tell of it. */
  readonly checks?: readonly Check[];
};

type Reason = { readonly Code?: string; readonly Item?: Item };

const attempts = 6;

/** As many as the engine takes in one transaction. */
const mostActions = 100;

/** Writes the new states and their act in one transaction, or nothing at all. */
export const commit = async (
  table: Table,
  { act: head, writes, ballots, checks = [] }: Commit,
): Promise<Outcome> => {
  const act: Act = { ...head, things: writes.map((write) => thingOf(write, head)) };
  const hash = actHash(act);
  const left = leftToCheck(act.tenant, writes, checks);
  if (!left) return { kind: 'conflict' };
  const input = {
    TransactItems: [
      putNew(table.records, actItem(act)),
      ...writes.map((write) => putState(table.records, write, act, hash)),
      ...ballots.map((ballot) => putNew(table.ballots, ballotItem(act.tenant, ballot))),
      ...left.map((check) => checkAction(table.records, act.tenant, check)),
    ],
  };
  if (input.TransactItems.length > mostActions)
    throw new RangeError(`${input.TransactItems.length} actions do not fit in a transaction`);
  for (let attempt = 1; ; attempt += 1)
    try {
      await table.send('TransactWriteItems', input);
      return { kind: 'committed' };
    } catch (error) {
      const reasons = (error as { CancellationReasons?: readonly Reason[] }).CancellationReasons;
      if (!reasons) throw error;
      const [first] = reasons;
      if (first?.Code === 'ConditionalCheckFailed' && first.Item)
        return { kind: 'taken', act: readAct(first.Item) };
      if (reasons.some((reason) => reason.Code === 'ConditionalCheckFailed'))
        return { kind: 'conflict' };
      // The SDK does not retry a cancelled transaction, although these reasons pass by themselves.
      const passes = reasons.some((reason) => passing.has(reason.Code ?? ''));
      if (!passes || attempt === attempts) throw error;
      await pause(2 ** attempt * 5 * (0.5 + Math.random()));
    }
};

/** The act under a key, if there is one. */
export const findAct = async (table: Table, key: Pick<Act, 'tenant' | 'collection' | 'id'>) => {
  const { pk, sk } = actKey(key);
  const output = await table.send('GetItem', {
    TableName: table.records,
    Key: { pk: { S: pk }, sk: { S: sk } },
    ConsistentRead: true,
  });
  return output.Item && readAct(output.Item);
};

const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const thingOf = (write: Write, act: Omit<Act, 'things'>) => {
  const { pk, sk } = write.key(act.tenant);
  const thing = { key: `${pk}|${sk}`, n: write.expected + 1, prev: write.prev };
  const body = write.item(act.tenant, '', undefined)['body']?.S ?? '';
  return write.isSealed ? thing : { ...thing, state: hashOf(body as Json) };
};

const putNew = (TableName: string, Item: Item): TransactWriteItem => ({
  Put: {
    TableName,
    Item,
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const putState = (TableName: string, write: Write, act: Act, hash: string): TransactWriteItem => {
  const Item = write.item(act.tenant, hash, act.origin);
  if (write.expected === 0) return putNew(TableName, Item);
  return { Put: { TableName, Item, ...unchanged(write) } };
};
