import * as z from 'zod';
import { meaning } from '#kernel';

/** Digits without leading zeros, and the check character: `12345678` and `5`. */
export type Run = { readonly number: string; readonly check: string };

/** Eleven minus the sum of the digits times 2 to 7 from the right, modulo eleven; 10 is written K. */
export const checkOf = (number: string): string => {
  const sum = [...number]
    .toReversed()
    .reduce((total, digit, place) => total + Number(digit) * (2 + (place % 6)), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest);
};

/**
 * Reads a RUN as people write it: `12.345.678-5`. A check character that fits proves that nothing was
 * mistyped. It does not say who somebody is, nor that the number was ever given to anybody.
 */
export const readRun = (text: string): Run | undefined => {
  const [, digits = '', check = ''] =
    /^(\d{1,8})([\dK])$/.exec(text.toUpperCase().replaceAll(/[.\s-]/g, '')) ?? [];
  const number = digits.replace(/^0+/, '');
  return number !== '' && checkOf(number) === check ? { number, check } : undefined;
};

/** A RUN in the words of a provider of identities: number and check character apart. */
export const RolUnico = z.object({
  numero: z.int().positive().max(99_999_999),
  DV: z.string().regex(/^[\dkK]$/, meaning('not-a-code')),
});
