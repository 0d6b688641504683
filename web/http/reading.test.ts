import { describe, expect, test } from 'vitest';
import { ok, refuse } from '#kernel';
import { everyItem, firstItems } from './reading.ts';

/** A list of so many numbers, a hundred a page. */
const listOf =
  (count: number, asked: (string | undefined)[] = []) =>
  async ({ cursor }: { readonly cursor?: string }) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(100, count - from) }, (_, at) => from + at);
    return ok({ items, next: from + 100 < count ? String(from + 100) : null });
  };

describe('all items of a list', () => {
  test.each([0, 1, 100, 101, 1000, 1001, 2345])('are all %i of them', async (count) => {
    expect(await everyItem(listOf(count))).toEqual(Array.from({ length: count }, (_, at) => at));
  });

  test('of which nothing may be read are none', async () => {
    expect(await everyItem(async () => refuse('request.not-found'))).toEqual([]);
  });

  test('are not some of them: a list that breaks off is a fault', async () => {
    const list = listOf(300);
    const broken: typeof list = async (at) =>
      at.cursor === '200' ? (refuse('request.not-found') as never) : list(at);
    await expect(everyItem(broken)).rejects.toThrow('a list broke off: request.not-found');
  });

  test('of a list that goes round are a fault and not an endless page', async () => {
    const round = async () => ok({ items: [1], next: '7' });
    await expect(everyItem(round)).rejects.toThrow('a list goes round');
  });
});

describe('the first items of a list', () => {
  test.each([
    [99, 99, false],
    [200, 200, false],
    [201, 200, true],
    [5000, 200, true],
  ])('of %i are %i, and it is said whether there are more', async (count, shown, isCut) => {
    const asked: (string | undefined)[] = [];
    const first = await firstItems(listOf(count, asked), 200);
    expect([first.items.length, first.isCut]).toEqual([shown, isCut]);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
