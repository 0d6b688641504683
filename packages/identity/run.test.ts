import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRun } from '#identity';
import { checkOf } from './run.ts';

describe('a RUN', () => {
  test.each([
    ['12345678-5', '12345678', '5'],
    ['11.111.111-1', '11111111', '1'],
    ['30686957-4', '30686957', '4'],
    ['10000004-0', '10000004', '0'],
    ['10000013-K', '10000013', 'K'],
    ['10.000.013-k', '10000013', 'K'],
    ['9-4', '9', '4'],
    ['00000009-4', '9', '4'],
    [' 12 345 678 5 ', '12345678', '5'],
  ])('%j is read, however it is written', (text, number, check) => {
    expect(readRun(text)).toEqual({ number, check });
  });

  test.each([
    '12345678-4',
    '12345678-K',
    '12345678',
    '-5',
    '0-0',
    '123456789012-5',
    '１２３４５６７８-5',
    '12345678–5',
    '12a45678-5',
    '',
    'K-K',
    '12345678-5-5',
  ])('%j is not one', (text) => {
    expect(readRun(text)).toBeUndefined();
  });

  const numbers = fc.integer({ min: 1, max: 99_999_999 }).map(String);

  test('has one check character and no other', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...'0123456789K'), (number, check) => {
        expect(readRun(`${number}-${check}`) !== undefined).toBe(check === checkOf(number));
      }),
    );
  });

  test('with one digit mistyped, or two neighbours swapped, is noticed', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const place = at % number.length;
        const digits = [...number].map(Number);
        const wrong = digits.with(place, ((digits[place] ?? 0) + by) % 10);
        expect(checkOf(wrong.join('')) === checkOf(number)).toBe(false);
        const [one = 0, two = 0] = digits.slice(place);
        if (place + 1 >= digits.length || one === two) return;
        const swapped = digits
          .with(place, two)
          .with(place + 1, one)
          .join('');
        expect(checkOf(swapped) === checkOf(number)).toBe(false);
      }),
    );
  });
});
