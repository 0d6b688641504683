import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { type Consumer, redeliver } from './redeliver.ts';

const recordsTo = (count: number) =>
  Array.from({ length: count }, (_, at): DynamoDBRecord => ({
    dynamodb: { SequenceNumber: String(at + 1) },
  }));

const numbersIn = (records: readonly DynamoDBRecord[]) =>
  records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber)).join(' ');

/** Delivers to a function that answers what `answer` says of the numbers it is given, by name or by throwing. */
const delivering = async (
  count: number,
  answer: (numbers: readonly number[], delivery: number) => readonly (number | string)[],
) => {
  const given: string[] = [];
  const waits: number[] = [];
  const aside: string[] = [];
  const consume: Consumer = async ({ Records }) => {
    given.push(numbersIn(Records));
    const numbers = Records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));
    const named = answer(numbers, given.length);
    return { batchItemFailures: named.map((one) => ({ itemIdentifier: String(one) })) };
  };
  await redeliver(recordsTo(count), {
    consume,
    attempts: 2,
    again: async (attempt) => void waits.push(attempt),
    setAside: (records) => aside.push(numbersIn(records)),
  });
  return { given, waits, aside };
};

describe('a batch', () => {
  test('that is done comes once', async () => {
    expect(await delivering(3, () => [])).toEqual({ given: ['1 2 3'], waits: [], aside: [] });
  });

  test('is cut at the record that is named and comes again from there', async () => {
    const { given, aside } = await delivering(4, (_, delivery) => (delivery === 1 ? [3] : []));
    expect({ given, aside }).toEqual({ given: ['1 2 3 4', '3 4'], aside: [] });
  });

  test('is cut at the first of several that are named', async () => {
    const { given } = await delivering(4, (_, delivery) => (delivery === 1 ? [4, 2] : []));
    expect(given).toEqual(['1 2 3 4', '2 3 4']);
  });

  test('whose first record is named again and again is set aside with all that came with it', async () => {
    const { given, waits, aside } = await delivering(3, (numbers) =>
      numbers.includes(2) ? [2] : [],
    );
    expect(given).toEqual(['1 2 3', '2 3', '2 3', '2 3']);
    expect(waits).toEqual([1, 2]);
    expect(aside).toEqual(['2 3']);
  });

  test('whose function fails is halved until the one that fails stands alone', async () => {
    const { given, aside } = await delivering(4, (numbers) => {
      if (numbers.includes(2)) throw new Error('poison');
      return [];
    });
    expect(given).toEqual(['1 2 3 4', '1 2', '1', '2', '2', '2', '3 4']);
    expect(aside).toEqual(['2']);
  });

  test.each(['', '99', 'x'])('that names %j, which it was not given, failed', async (named) => {
    const { given } = await delivering(2, (numbers) => (numbers.length > 1 ? [named] : []));
    expect(given).toEqual(['1 2', '1', '2']);
  });

  test('that gets further is tried anew from where it is', async () => {
    const { aside } = await delivering(9, ([first = 0, second]) => (second ? [first + 1] : []));
    expect(aside).toEqual([]);
  });
});
