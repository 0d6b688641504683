import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldsOf, mistakesIn } from '#perform';

const input = z.strictObject({
  title: z.string().min(1),
  note: z.string().optional(),
  people: z.int(),
  share: z.number().optional(),
  on: z.iso.date().optional(),
  isOpen: z.boolean(),
  topics: z.array(z.string()),
  rooms: z.array(z.int()).optional(),
  kind: z.enum(['a', 'b']).optional(),
});

const sent = (...pairs: readonly (readonly [string, string])[]) => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
};

const complete = [
  ['title', 'Plaza'],
  ['people', '12'],
] as const;

const parsed = (...pairs: readonly (readonly [string, string])[]) =>
  input.safeParse(fieldsOf(input, sent(...complete, ...pairs)));

const refusedAt = (...pairs: readonly (readonly [string, string])[]) => {
  const result = parsed(...pairs);
  return result.success ? [] : mistakesIn(result.error, {}).map(({ at }) => at);
};

describe('a form', () => {
  test('says no to a box and nothing to a list by leaving them out', () => {
    expect(parsed().data).toEqual({ title: 'Plaza', people: 12, isOpen: false, topics: [] });
  });

  test('leaves an empty optional field out', () => {
    expect(parsed(['note', ''], ['share', ''], ['on', ''], ['kind', '']).data).toEqual({
      title: 'Plaza',
      people: 12,
      isOpen: false,
      topics: [],
    });
  });

  test('reads numbers as people here write them', () => {
    expect(parsed(['share', '12,5']).data?.share).toBe(12.5);
    expect(parsed(['share', ' 12,5 ']).data?.share).toBe(12.5);
    expect(parsed(['share', '-3']).data?.share).toBe(-3);
  });

  test('reads a list from several fields or one per line', () => {
    expect(parsed(['topics', 'a'], ['topics', 'b']).data?.topics).toEqual(['a', 'b']);
    expect(parsed(['topics', 'a\r\n b \n\n']).data?.topics).toEqual(['a', 'b']);
    expect(parsed(['rooms', '1\n2']).data?.rooms).toEqual([1, 2]);
  });

  test('reads a ticked box, and no other word for it', () => {
    expect(parsed(['isOpen', 'on']).data?.isOpen).toBe(true);
    for (const word of ['1', 'true', 'yes', ''])
      expect(refusedAt(['isOpen', word])).toEqual(['isOpen']);
  });

  test.each(['12 personas', '1.00', '1.0000', '1,2,3', '0x10', '1e3', 'Infinity', 'NaN', ''])(
    'with %j for a number is refused at that number',
    (people) => {
      const values = sent(['title', 'Plaza'], ['people', people]);
      const result = input.safeParse(fieldsOf(input, values));
      expect(result.error?.issues.map(({ path }) => path)).toEqual([['people']]);
    },
  );

  test.each([
    ['1.000', 1000],
    ['12.000.000', 12_000_000],
    ['-1.000', -1000],
  ])('reads %j as people write a thousand in Chile', (people, value) => {
    const values = sent(['people', people]);
    expect(fieldsOf(input, values)).toMatchObject({ people: value });
  });

  test('with a scalar sent twice is refused and does not quietly take the first', () => {
    expect(refusedAt(['title', 'Otra'])).toEqual(['title']);
    expect(refusedAt(['kind', 'a'], ['kind', 'b'])).toEqual(['kind']);
    expect(refusedAt(['isOpen', 'on'], ['isOpen', 'on'])).toEqual(['isOpen']);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype', 'version', ''])(
    'with %j as a field is refused and pollutes nothing',
    (name) => {
      expect(parsed([name, 'x']).success).toBe(false);
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      expect(Object.getPrototypeOf(fieldsOf(input, sent([name, 'x'])))).toBe(Object.prototype);
    },
  );

  test('with an empty field that is needed is refused at that field', () => {
    const values = sent(['title', ''], ['people', '12']);
    expect(input.safeParse(fieldsOf(input, values)).error?.issues[0]?.path).toEqual(['title']);
  });

  test('never makes a valid input of a field that nobody declared', () => {
    const names = fc.string().filter((name) => !Object.hasOwn(input.shape, name));
    fc.assert(
      fc.property(names, fc.string(), (name, value) => {
        expect(parsed([name, value]).success).toBe(false);
      }),
    );
  });

  test('maps any fields at all without a fault', () => {
    const pairs = fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(input.shape), '__proto__', 'x'), fc.string()),
    );
    fc.assert(
      fc.property(pairs, (fields) => {
        const result = input.safeParse(fieldsOf(input, sent(...fields)));
        if (result.success)
          expect(Object.keys(input.shape)).toEqual(
            expect.arrayContaining(Object.keys(result.data)),
          );
      }),
    );
  });
});
