import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ok } from '#kernel';
import { definePublicList } from '#perform';
import { apiRoutes } from './api.ts';
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

/** What a function can answer: enough for a thousand rows of these, and not for two. */
const mostAnswered = 10_000;

const fileOf = async (count: number, query = '?format=csv') => {
  const ask = {
    region: 'region',
    mostAnswered,
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
  test.each([1, 100, 101, 900])('holds all of %i rows and says nothing', async (count) => {
    const { rows, name, link } = await fileOf(count);
    expect([rows.length, name, link]).toEqual([
      count,
      'attachment; filename="planted-numbers.csv"',
      null,
    ]);
  });

  test('says by its name, and to programs, that it is not the whole list', async () => {
    const { rows, name, link } = await fileOf(1500);
    expect(rows.length).toBeLessThan(1500);
    expect(name).toBe('attachment; filename="planted-numbers-incompleto.csv"');
    expect(link).toBe(`<?format=csv&cursor=${rows.length}>; rel="next"`);
    const rest = await fileOf(1500, `?format=csv&cursor=${rows.length}`);
    expect(rest.rows[0]).toBe(String(rows.length));
    expect([...rows, ...rest.rows]).toHaveLength(1500);
  });
});
