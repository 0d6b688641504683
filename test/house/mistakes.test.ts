import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { verbs, views } from '#functions';
import { kernelOf, mistakeSentence, mistakesIn } from '#perform';

const long = 'a'.repeat(200_000);

/** Values that somebody or a program may send where something else is due. */
const texts = [
  '|   |\u200B|\u2800|Ana\u202Esanalc|a\u0000b|a\nb|x|no@|nada',
  '2026-02-30|28 de nada|09:00|1,000|1,5|12 personas',
].flatMap((some) => some.split('|'));
const numbers = [-1, 0, 0.5, 1e15, Number.NaN];
const lists = [[], ['x', 'x'], Array.from({ length: 9000 }, () => 'x'), [{}], [[]], [null], ['']];
const wrong: readonly unknown[] = [
  undefined,
  null,
  true,
  {},
  { '': 1 },
  long,
  ...texts,
  ...numbers,
  ...lists,
];

/** Each field with something wrong in it, and below a list or a record with something wrong deeper down. */
const spoiled = (schema: z.ZodType): readonly unknown[] => {
  const { schema: inner, type } = kernelOf(schema);
  if (type === 'array')
    return [...wrong, ...spoiled((inner as z.ZodArray<z.ZodType>).element).map((one) => [one])];
  if (type !== 'object') return wrong;
  const shape = (inner as z.ZodObject).shape as Readonly<Record<string, z.ZodType>>;
  return [
    ...wrong,
    ...Object.entries(shape).flatMap(([name, field]) =>
      spoiled(field).map((one) => ({ [name]: one })),
    ),
  ];
};

const definitions = [...verbs, ...views];

describe('whatever is wrong with a field', () => {
  test.each(definitions.map((one) => [one.id, one.input] as const))(
    'of %s has a cause of its own and a sentence in two languages',
    (_id, input) => {
      for (const [name, field] of Object.entries(
        input.shape as Readonly<Record<string, z.ZodType>>,
      ))
        for (const value of spoiled(field)) {
          const raw = { [name]: value };
          const parsed = z.strictObject({ [name]: field }).safeParse(raw);
          if (parsed.success) continue;
          const told = mistakesIn(parsed.error, raw);
          expect(told.length).toBeGreaterThan(0);
          for (const mistake of told) {
            expect([name, value, mistake.code]).not.toEqual([name, value, 'not-understood']);
            expect(mistake.at.split('.')[0]).toBe(name);
            for (const language of ['es', 'en'] as const)
              expect(mistakeSentence(mistake, language)).toMatch(/^[A-Z][^{}]+\.$/);
          }
        }
    },
  );
});
