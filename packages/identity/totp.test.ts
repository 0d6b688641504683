import { describe, expect, test } from 'vitest';
import { base32, codeAt, otpauthOf, stepAt, stepOf } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

describe('the code of the moment', () => {
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('is at second %d what RFC 6238 says', (second, code) => {
    expect(codeAt(secret, stepAt(second * 1000), 8)).toBe(code);
    expect(codeAt(secret, stepAt(second * 1000))).toBe(code.slice(2));
  });

  const now = 1_700_000_000_000;
  const step = stepAt(now);

  test.each([-1, 0, 1])('is taken %d steps away', (by) => {
    expect(stepOf(secret, codeAt(secret, step + by), now, 0)).toBe(step + by);
  });

  test.each([-3, -2, 2, 3])('is not taken %d steps away', (by) => {
    expect(stepOf(secret, codeAt(secret, step + by), now, 0)).toBeUndefined();
  });

  test('of a step that was used, or of one before it, is not taken', () => {
    expect(stepOf(secret, codeAt(secret, step), now, step)).toBeUndefined();
    expect(stepOf(secret, codeAt(secret, step - 1), now, step)).toBeUndefined();
    expect(stepOf(secret, codeAt(secret, step + 1), now, step)).toBe(step + 1);
  });

  test.each(['', '1', '12345', '1234567', 'abcdef', '１２３４５６', '      '])(
    '%j is no code',
    (typed) => {
      expect(stepOf(secret, typed, now, 0)).toBeUndefined();
    },
  );
});

describe('a secret', () => {
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is typed as RFC 4648 says', (text, typed) => {
    expect(base32(Buffer.from(text))).toBe(typed);
  });

  test('is told to an authenticator whole, whatever the name', () => {
    const url = new URL(otpauthOf(secret, 'Ñandú & Cía: ?secret=x'));
    expect(url.searchParams.getAll('secret')).toEqual([base32(secret)]);
    expect(decodeURIComponent(url.pathname)).toContain('Articula:Ñandú & Cía: ?secret=x');
  });
});
