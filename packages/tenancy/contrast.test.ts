import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Colour, contrastOf, fallsShort, leastContrast, shadeOn, surfaces } from './contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const scheme = fc.constantFrom<'light' | 'dark'>('light', 'dark');
const wish = fc.constantFrom<'usual' | 'more'>('usual', 'more');

describe('contrast', () => {
  test('of colours whose ratio is known is that ratio', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#ff0000', '#ffffff')).toBeCloseTo(3.998, 2);
  });

  test('is the same both ways, from 1 to 21, and 1 with itself', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastOf(one, other);
        expect(ratio).toBe(contrastOf(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
        expect(contrastOf(one, one)).toBe(1);
      }),
    );
  });
});

describe('a colour that is taken', () => {
  test('can be read on light ground, and white can be read on it', () => {
    fc.assert(
      fc.property(colour, (one) => {
        fc.pre(fallsShort(one) === undefined);
        expect(contrastOf(one, surfaces.light)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf('#ffffff', one)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 300 },
    );
  });

  test('stays itself on light ground', () => {
    fc.assert(
      fc.property(colour, (one) => {
        fc.pre(fallsShort(one) === undefined);
        expect(shadeOn(one, 'light', leastContrast.light.usual)).toBe(one);
      }),
    );
  });
});

describe('a shade', () => {
  test('of any colour can be read on any ground, and is a colour', () => {
    fc.assert(
      fc.property(colour, scheme, wish, (one, ground, wished) => {
        const ratio = leastContrast[ground][wished];
        const shade = shadeOn(one, ground, ratio);
        expect(Colour.parse(shade)).toBe(shade);
        expect(contrastOf(shade, surfaces[ground])).toBeGreaterThanOrEqual(ratio);
      }),
      { numRuns: 500 },
    );
  });

  test('on dark ground bears the dark ink of its buttons', () => {
    fc.assert(
      fc.property(colour, (one) => {
        const shade = shadeOn(one, 'dark', leastContrast.dark.usual);
        expect(contrastOf('#0b1a28', shade)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('a colour that falls short', () => {
  test('is told with a ratio below 4,5 and with a shade that would be taken', () => {
    fc.assert(
      fc.property(colour, (one) => {
        const short = fallsShort(one);
        fc.pre(short !== undefined);
        expect(short?.ratio).toBeLessThan(4.5);
        expect(fallsShort(short?.shade ?? '')).toBeUndefined();
      }),
    );
  });

  test('by a hair is not told as if it were enough', () => {
    expect(fallsShort('#6f6f6f')).toBeUndefined();
    expect(fallsShort('#727272')?.ratio).toBe(4.4);
  });
});

describe('a colour is written', () => {
  test.each([
    ['#0B4F8A', '#0b4f8a'],
    [' #0b4f8a ', '#0b4f8a'],
  ])('%j as %s', (typed, read) => {
    expect(Colour.parse(typed)).toBe(read);
  });

  test.each(['azul', '#fff', '#0b4f8a80', '0b4f8a', 'rgb(0,0,0)', '#0b4f8g', '#0b4f8;', ''])(
    'never as %j',
    (typed) => {
      expect(Colour.safeParse(typed).success).toBe(false);
    },
  );
});
