import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { publishes } from '#table';

const Thing = z.strictObject({
  thingId: z.string(),
  title: z.string(),
  note: z.string().optional(),
  keptBy: z.string(),
});
const shown = publishes(Thing, ['title', 'note']);

describe('what becomes public of a record', () => {
  test('is what was named, whatever else it holds', () => {
    const names = fc.array(fc.string(), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), names, (title, note, added) => {
        const value = {
          thingId: 'uno',
          ...Object.fromEntries(added.map((name) => [`más ${name}`, 'x'])),
          title,
          ...(note === null ? {} : { note }),
          keptBy: 'alguien',
        };
        const copied = shown.of(value);
        expect(copied).toEqual({ title, ...(note === null ? {} : { note }) });
        expect(shown.schema.parse(copied)).toEqual(copied);
      }),
    );
  });

  test('is read strictly: a copy with anything else is a broken row', () => {
    for (const more of [{ keptBy: 'alguien' }, { thingId: 'uno' }, { constructor: 1 }])
      expect(shown.schema.safeParse({ title: 'Uno', ...more }).success).toBe(false);
  });

  test('does not grow with the record', () => {
    const grown = publishes(Thing.extend({ phone: z.string() }), ['title', 'note']);
    expect(Object.keys(grown.schema.shape)).toEqual(['title', 'note']);
    const value = { thingId: 'uno', title: 'Uno', keptBy: 'alguien', phone: '1' };
    expect(grown.of(value)).toEqual({ title: 'Uno' });
  });

  test('holds the very fields of the record, with what they say of themselves', () => {
    expect(shown.schema.shape.title).toBe(Thing.shape.title);
  });
});
