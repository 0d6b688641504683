import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Makes every random byte of this process follow from a seed, until it is let go: which records share a shard or a
 * latch is then the same in every run.
 */
export const seedRandomness = (seed: string): (() => void) => {
  const { randomBytes } = crypto;
  let count = 0;
  const seeded = (bytes: number) => {
    count += 1;
    return crypto
      .createHash('shake256', { outputLength: bytes })
      .update(`${seed}-${count}`)
      .digest();
  };
  crypto.randomBytes = seeded as typeof crypto.randomBytes;
  syncBuiltinESMExports();
  return () => {
    crypto.randomBytes = randomBytes;
    syncBuiltinESMExports();
  };
};
