import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { LocalDate, PersonId, type Treatment, line, noted, notesOf, treatments } from '#kernel';
import { catalogues, listDataCatalogue, notice } from '#privacy';
import { openScene } from '#samples';
import { type Catalogue, catalogueOf, defineListRow, defineRow, fieldsIn, partsOf } from '#table';

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

/** A name and a phone: what accepts them takes whatever people write. */
const written = 'Ana Soto, 9 8765 4321';

const takesText = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodString
    ? schema.safeParse(written).success
    : partsOf(schema).some(takesText);

/** By these names somebody is called or reached. What a row says in general is not said of them. */
const ofSomebody = new Set([
  'name',
  'mail',
  'phone',
  'contact',
  'signedAs',
  'signatures',
  'office',
]);

/** What a row would keep of people without anybody having said under which treatment. */
const unsaid = ({ room, holdings }: Catalogue) =>
  holdings
    .filter(({ isPublished }) => !isPublished)
    .flatMap(({ kind, schema, row: { treatment } }) =>
      fieldsIn(schema)
        .filter(([, field]) => notesOf(field).treatment === undefined)
        .filter(([name, field]) =>
          ofSomebody.has(name)
            ? (treatment ?? 'recorded') === 'recorded'
            : treatment === undefined && takesText(field),
        )
        .map(
          ([name]) =>
            `${room} ${kind}.${name}: say \`treatment\` in its defineRow, or noted(…, { treatment }) on the field`,
        ),
    );

describe('the catalogue', () => {
  test('has every room that keeps rows, once', () => {
    expect(catalogues.map(({ room }) => room).toSorted()).toEqual(rooms.toSorted());
  });

  test.each(rooms)('has every row of %s', (room) => {
    const own = catalogues.find((one) => one.room === room);
    expect(own?.holdings).toHaveLength(definedIn(room).length);
    for (const one of own?.holdings ?? []) expect(Object.keys(one.attributes)).not.toEqual([]);
    const stated = ['rows', 'published'].map((name) => new URL(`${room}/${name}.ts`, here));
    const text = stated.flatMap((file) => (existsSync(file) ? [readFileSync(file, 'utf8')] : []));
    const [, listed = ''] = /: RoomRows = (\{[^}]*\})/.exec(text.join('\n')) ?? [];
    for (const row of definedIn(room)) expect(listed).toMatch(new RegExp(`\\b${row}\\b`));
  });

  test('says of every text of people under which treatment it is kept', () => {
    expect(catalogues.flatMap(unsaid)).toEqual([]);
  });

  const planted = (treatment?: Treatment, text: z.ZodType = line(80)) =>
    catalogueOf({
      room: 'planted',
      own: [
        defineRow({
          kind: 'planted',
          schema: z.strictObject({ on: LocalDate, by: PersonId.optional(), said: text.optional() }),
          within: () => '-',
          id: () => ['one'],
          ...(treatment ? { treatment } : {}),
        }),
      ],
      published: [],
    });

  test('finds a text that nobody decided about', () => {
    expect(unsaid(planted())).toEqual([
      'planted planted.said: say `treatment` in its defineRow, or noted(…, { treatment }) on the field',
    ]);
    expect(unsaid(planted('recorded'))).toEqual([]);
    expect(unsaid(planted(undefined, noted(line(80), { treatment: 'voiced' })))).toEqual([]);
    expect(unsaid(planted(undefined, z.array(z.strictObject({ name: line(80) }))))).toHaveLength(1);
    expect(unsaid(planted(undefined, z.enum(['uno'])))).toEqual([]);
  });

  test('reads a person’s number as one, and what a field says before what its row does', () => {
    const [holding] = planted('kept', noted(line(80), { treatment: 'voiced' })).holdings;
    expect(holding?.attributes).toEqual({ on: 'kept', by: 'pseudonym', said: 'voiced' });
    const nested = planted(undefined, z.array(z.strictObject({ by: PersonId }))).holdings[0];
    expect(nested?.attributes).toEqual({ on: 'recorded', by: 'pseudonym', said: 'pseudonym' });
  });

  test('calls published what is, and what was counted or said still so', () => {
    const { holdings } = catalogueOf({
      room: 'planted',
      own: [],
      published: [
        defineListRow(
          'planted',
          z.strictObject({
            title: noted(line(80), { treatment: 'recorded' }),
            people: noted(z.int(), { treatment: 'counted' }),
            on: LocalDate,
          }),
        ),
      ],
    });
    expect(holdings[0]?.attributes).toEqual({
      title: 'published',
      people: 'counted',
      on: 'published',
    });
  });

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
        const isPrivate = row.isSealed && !signedRows.has(kind);
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
