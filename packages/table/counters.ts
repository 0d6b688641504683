import type { Instant } from '#kernel';
import type { Table } from './exchange.ts';
import { countPartition } from './keys.ts';

/** What is counted, of whom, and in which minute. The subject is in the key, so that no key is everybody's. */
export type Counter = { readonly what: string; readonly subject: string; readonly at: Instant };

const dayMs = 86_400_000;

const keyOf = ({ what, subject, at }: Counter) => ({
  pk: { S: countPartition(what, subject, at.slice(0, 10)) },
  sk: { S: at.slice(11, 16) },
});

/** Adds one, or some, or says no where `most` is reached: one conditional update, which many at once cannot outrun. */
export const countUp = async (
  table: Table,
  counter: Counter,
  most: number,
  by = 1,
): Promise<boolean> => {
  const until = Math.ceil((Date.parse(counter.at) + 8 * dayMs) / 1000);
  try {
    await table.send('UpdateItem', {
      TableName: table.records,
      Key: keyOf(counter),
      UpdateExpression: 'SET #ttl = :until ADD #n :one',
      ConditionExpression: 'attribute_not_exists(#n) OR #n < :most',
      ExpressionAttributeNames: { '#ttl': 'ttl', '#n': 'n' },
      ExpressionAttributeValues: {
        ':one': { N: String(by) },
        ':most': { N: String(most) },
        ':until': { N: String(until) },
      },
    });
    return true;
  } catch (error) {
    if ((error as { name?: string }).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

/** How many were counted in a day of UTC. */
export const countsOf = async (table: Table, { what, subject, at }: Counter): Promise<number> => {
  const output = await table.send('Query', {
    TableName: table.records,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: countPartition(what, subject, at.slice(0, 10)) } },
  });
  return (output.Items ?? []).reduce((sum, { n }) => sum + Number(n?.N ?? 0), 0);
};
