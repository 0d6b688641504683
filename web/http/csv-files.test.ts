import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ok } from '#kernel';
import { definePublicList } from '#perform';
import { apiRoutes, mostRows } from './api.ts';
import type { Ask } from './ask.ts';

/** A list of so many numbers, a hundred a page. */
const numbersTo = (count: number) =>
  definePublicList({
    id: 'planted.numbers',
    route: 'GET /region/numbers',
    reach: 'region',
    input: {},
    output: z.strictObject({ n: z.int() }),
    run: async ({ input }) => {
      const from = Number(input.cursor ?? 0);
      const items = Array.from({ length: Math.min(100, count - from) }, (_, at) => ({
        n: from + at,
      }));
      return ok({ items, next: from + 100 < count ? String(from + 100) : null });
    },
  });

const fileOf = async (count: number, query = '?format=csv') => {
  const ask = {
    region: 'region',
    read: async (view: ReturnType<typeof numbersTo>, _who: unknown, input: never) =>
      view.run({ input } as never),
  } as unknown as Ask;
  const answer = await apiRoutes(ask, [], [numbersTo(count)]).request(
    `http://x/api/v1/region/numbers${query}`,
  );
  const rows = (await answer.text()).trim().split('\r\n').slice(1);
  return {
    rows,
    name: answer.headers.get('content-disposition'),
    link: answer.headers.get('link'),
  };
};

describe('a list as a file for a spreadsheet', () => {
  test.each([1, 100, 101, mostRows])('holds all of %i rows and says nothing', async (count) => {
    const { rows, name, link } = await fileOf(count);
    expect([rows.length, name, link]).toEqual([count, null, null]);
  });

  test('says by its name, and to programs, that it is not the whole list', async () => {
    const { rows, name, link } = await fileOf(mostRows + 1);
    expect(rows).toHaveLength(mostRows);
    expect(name).toBe('attachment; filename="numbers-primeras-5000-filas.csv"');
    expect(link).toBe('<?format=csv&cursor=5000>; rel="next"');
    const rest = await fileOf(mostRows + 1, '?format=csv&cursor=5000');
    expect([rest.rows, rest.name]).toEqual([['5000'], null]);
  });
});
