import { createHmac, timingSafeEqual } from 'node:crypto';

/** A code stands for half a minute; the one before and the one after are taken too. */
const seconds = 30;
const drift = [0, -1, 1] as const;

export const stepAt = (ms: number): number => Math.floor(ms / 1000 / seconds);

/** RFC 6238 with SHA-1, as every authenticator knows it. */
export const codeAt = (secret: Uint8Array, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** digits).padStart(digits, '0');
};

/** The step to which a code belongs, later than the last one that was used, or nothing. */
export const stepOf = (
  secret: Uint8Array,
  code: string,
  nowMs: number,
  lastStep: number,
): number | undefined =>
  drift
    .map((by) => stepAt(nowMs) + by)
    .find((step) => step > lastStep && isSame(codeAt(secret, step), code));

const isSame = (expected: string, given: string) => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding: how a secret is typed into an authenticator. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
};

/** The address that an authenticator reads from a picture. */
export const otpauthOf = (secret: Uint8Array, account: string): string =>
  `otpauth://totp/${encodeURIComponent(`Articula:${account}`)}?${new URLSearchParams({
    secret: base32(secret),
    issuer: 'Articula',
    algorithm: 'SHA1',
    digits: '6',
    period: String(seconds),
  })}`;
