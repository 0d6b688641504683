import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared } from './compared.ts';

const marked = (before: string, after: string) =>
  compared(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[kind])
    .join(' ');

describe('two texts, compared word by word', () => {
  test.each([
    [
      'al menos siete días antes',
      'al menos diez días antes',
      'al menos [-siete] [+diez] días antes',
    ],
    ['Se publica el acta.', 'Se publica el acta.', 'Se publica el acta.'],
    ['', 'Hay dos diálogos.', '[+Hay dos diálogos.]'],
    ['Hay dos diálogos.', '', '[-Hay dos diálogos.]'],
    [
      'Hay un acta',
      'Hay un acta pública de cada reunión',
      'Hay un acta [+pública de cada reunión]',
    ],
    ['a b c d', 'x b y d', '[-a] [+x] b [-c] [+y] d'],
    ['a b', 'b a', '[-a] b [+a]'],
    ['', '', ''],
  ])('%j and %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('uno', 'dos', 'tres', 'acta', 'día'), { maxLength: 20 })
    .map((words) => words.join(' '));

  test('lose no word of either, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compared(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join(' ');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
        expect(runs.every((run, index) => run.kind !== runs[index - 1]?.kind)).toBe(true);
      }),
    );
  });
});
