import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { ok } from '#kernel';
import { type View, definePublicList } from '#perform';
import { apiRoutes } from './api.ts';
import type { Ask } from './ask.ts';

const list: View = definePublicList({
  id: 'room.things',
  route: 'GET /things',
  input: { colour: z.string().optional() },
  output: z.strictObject({ name: z.string() }),
  run: async () => ok({ items: [], next: null }),
}) as never;

const perPage = 10;
const names = Array.from({ length: 95 }, (_, at) => `cosa-${at}-${'x'.repeat(80)}`);

/** A list of 95 things, ten to a page, of which one answer carries so many bytes. */
const appThatCarries = (mostAnswered: number) => {
  const colours: unknown[] = [];
  const read: Ask['read'] = (async (_view: View, _who: unknown, input: Record<string, string>) => {
    colours.push(input['colour']);
    const from = Number(input['cursor'] ?? 0);
    const next = from + perPage;
    const items = names.slice(from, next).map((name) => ({ name }));
    return ok({ items, next: next < names.length ? String(next) : null });
  }) as never;
  const ask = { read, mostAnswered } as unknown as Ask;
  return { app: apiRoutes(ask, [], [list]), colours };
};

const rowsIn = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .slice(1);

describe('a list for a spreadsheet', () => {
  const address = '/api/v1/communes/penalolen/things?format=csv&colour=azul';

  test('is whole, however many pages of the screen it has', async () => {
    const { app } = appThatCarries(4_000_000);
    const answer = await app.request(address);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="penalolen-room-things.csv"',
    );
    expect([answer.headers.get('link'), rowsIn(await answer.text())]).toEqual([null, names]);
  });

  test('that one answer cannot carry says so in its name, and where the rest is', async () => {
    const most = 3000;
    const { app, colours } = appThatCarries(most);
    const found: string[] = [];
    let next: string | undefined = address;
    let answers = 0;
    while (next !== undefined) {
      const answer: Response = await app.request(next);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.byteLength).toBeLessThanOrEqual(most);
      found.push(...rowsIn(bytes.toString('utf8')));
      const link = /^<(\?[^>]*)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
      const name = link === undefined ? 'things' : 'things-incompleto';
      expect(answer.headers.get('content-disposition')).toContain(`room-${name}.csv"`);
      next = link && `/api/v1/communes/penalolen/things${link}`;
      answers += 1;
    }
    expect([found, answers > 2]).toEqual([names, true]);
    expect(new Set(colours)).toEqual(new Set(['azul']));
  });
});
