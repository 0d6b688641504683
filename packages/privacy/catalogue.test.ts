import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { treatments } from '#kernel';
import { catalogues, listDataCatalogue, notice } from '#privacy';
import { openScene } from '#samples';

const here = new URL('..', import.meta.url);
// What the table room and the pipeline define in their tests holds nothing of anybody.
const bare = new Set(['kernel', 'table', 'access', 'perform', 'runtime', 'local', 'demonstration']);

const definedIn = (room: string) =>
  readdirSync(new URL(`${room}/`, here))
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^samples\.ts$/.test(name))
    .flatMap((name) =>
      [
        ...readFileSync(new URL(`${room}/${name}`, here), 'utf8').matchAll(
          /(\w+)\s*(?::[^=\n]+)?=\s*define(?:List)?Row\b/g,
        ),
      ].map(([, row = '']) => row),
    );

const rooms = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !bare.has(entry.name))
  .map(({ name }) => name)
  .filter((name) => definedIn(name).length > 0);

const namesIn = (schema: z.ZodType): readonly string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((one) => namesIn(one as z.ZodType)))];
  if (schema instanceof z.ZodIntersection)
    return [schema.def.left, schema.def.right].flatMap((one) => namesIn(one as z.ZodType));
  throw new Error('a row of an unknown shape');
};

const itemsOf = (schema: z.ZodType) =>
  (
    (schema as z.ZodObject<{ items: z.ZodArray<z.ZodObject> }>).shape
      .items as z.ZodArray<z.ZodObject>
  ).element;

describe('the catalogue', () => {
  test('has every room that keeps rows, once', () => {
    expect(catalogues.map(({ room }) => room).toSorted()).toEqual(rooms.toSorted());
  });

  test.each(rooms)('has every row of %s', (room) => {
    const own = catalogues.find((one) => one.room === room);
    expect(own?.holdings).toHaveLength(definedIn(room).length);
    const stated = readFileSync(new URL(`${room}/catalogue.ts`, here), 'utf8');
    for (const row of definedIn(room))
      expect(stated).toMatch(new RegExp(`holds(Items)?\\(\\s*${row},`));
  });

  test.each(
    catalogues.flatMap(({ room, holdings }) => holdings.map((one) => [room, one] as const)),
  )(
    'of %s states each attribute of %o and nothing else',
    (_room, { schema, isList, attributes }) => {
      const names = namesIn(isList ? itemsOf(schema) : schema);
      expect(Object.keys(attributes).toSorted()).toEqual([...names].toSorted());
      for (const treatment of Object.values(attributes))
        expect(treatments).toHaveProperty(treatment);
    },
  );

  test('uses every treatment, and says of each what, what for, on what ground and how long', () => {
    const used = new Set(
      catalogues.flatMap(({ holdings }) =>
        holdings.flatMap(({ attributes }) => Object.values(attributes)),
      ),
    );
    expect(Object.keys(treatments).filter((name) => !used.has(name as never))).toEqual([]);
    for (const rule of Object.values(treatments))
      for (const text of Object.values(rule)) expect(text.length).toBeGreaterThan(5);
  });

  /** Whoever signs in an office does so publicly. Only what is not yet sent is kept from others. */
  const signedRows = new Set(['endorsement', 'letter']);

  test('never states as public what a sealed row keeps of a person', () => {
    for (const { holdings } of catalogues)
      for (const { kind, row, attributes } of holdings) {
        const isPrivate = (row as { isSealed?: boolean }).isSealed && !signedRows.has(kind);
        if (isPrivate)
          for (const name of Object.values(attributes))
            expect([kind, treatments[name].class]).not.toEqual([kind, 'public']);
      }
  });

  test('is read by anybody, a hundred lines at a time, to its end', async () => {
    const scene = openScene();
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await scene.look(listDataCatalogue, cursor ? { cursor } : {}, {
        person: undefined,
      });
      if (!page.ok) throw new Error(page.code);
      expect(page.value.items.length).toBeLessThanOrEqual(100);
      seen.push(
        ...page.value.items.map(({ room, kind, attribute }) => `${room} ${kind} ${attribute}`),
      );
      cursor = page.value.next;
    } while (cursor);
    expect(seen.length).toBe(
      catalogues.flatMap(({ holdings }) =>
        holdings.flatMap(({ attributes }) => Object.keys(attributes)),
      ).length,
    );
    expect(seen).toContain('identity person mail');
  });

  test.each(['-1', 'x', '9999999'])(
    'answers from the start or nothing at the cursor %j',
    async (cursor) => {
      const page = await openScene().look(listDataCatalogue, { cursor });
      if (page.ok) expect(page.value.items[0]?.room ?? 'identity').toBe('identity');
      else expect(page.code).toBe('request.invalid');
    },
  );
});

test('the notice has the day on which its words last changed', () => {
  const words = JSON.stringify([notice.about, notice.open]);
  const mark = createHash('sha256').update(words).digest('hex').slice(0, 12);
  expect([notice.since, mark]).toEqual(['2026-12-01', '7a0d81f296ef']);
});
