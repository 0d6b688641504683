import * as z from 'zod';
import { type Instant, instantOf } from './calendar.ts';
import { meaning } from './mistakes.ts';

/** A string schema that carries its noun: 26 characters of Crockford base32, lower case. */
export const idOf = <const Noun extends string>(_noun: Noun) =>
  // `.brand<Noun>()` inside a generic function loses the brand, so the type is written once here.
  z
    .string()
    .regex(/^[0-9a-hjkmnp-tv-z]{26}$/, meaning('not-one-of')) as unknown as z.core.$ZodBranded<
    z.ZodString,
    Noun
  >;

/** A tenant's public address, lower-case words joined by hyphens: `penalolen`. */
export const TenantId = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, meaning('not-an-address'))
  .brand('TenantId');
export type TenantId = z.infer<typeof TenantId>;

export const PersonId = idOf('PersonId');
export type PersonId = z.infer<typeof PersonId>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Encodes ten bytes of randomness behind the millisecond of `now`, so that ids sort by birth. */
export const timedId = (nowMs: number, random: Uint8Array): string =>
  encode(BigInt(nowMs), 10) + encode(toBigInt(random.subarray(0, 10)), 16);

/** When an id of `timedId` was made. */
export const bornAt = (id: string): Instant => {
  const ms = Array.from(id.slice(0, 10)).reduce(
    (sum, letter) => sum * 32 + alphabet.indexOf(letter),
    0,
  );
  return instantOf(ms);
};

/** An id without any time in it, for what must not be put in order. Takes 17 random bytes. */
export const blindId = (random: Uint8Array): string => encode(toBigInt(random.subarray(0, 17)), 26);

const toBigInt = (bytes: Uint8Array) => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

const encode = (value: bigint, length: number): string => {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = alphabet.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
};
