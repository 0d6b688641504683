import { createHash } from 'node:crypto';
import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merkleRoot } from '#kernel';
import { readBallot, receiptOf, rootOf, shardOf, writeBallot } from './receipts.ts';
import { OptionId } from '#consultations';

const vectors = path.resolve(
  import.meta.dirname,
  '../../../shared/data/participation/crypto/rfc6962-merkle.json',
);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const rootHex = (leaves: readonly Uint8Array[]) =>
  Buffer.from(merkleRoot(leaves, sha256)).toString('hex');

const hex = (length: number) =>
  fc
    .uint8Array({ minLength: length / 2, maxLength: length / 2 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
const boxes = fc.uniqueArray(fc.record({ receipt: hex(40), body: fc.string() }), {
  selector: ({ receipt }) => receipt,
  minLength: 1,
  maxLength: 20,
});

describe('the Merkle root', () => {
  // The published vectors lie outside the repository; a clone without them checks by the properties below.
  test.skipIf(!existsSync(vectors))('is that of RFC 6962 (shared test vectors)', () => {
    const known = JSON.parse(readFileSync(vectors, 'utf8')) as {
      leavesHex: string[];
      roots: Record<string, string>;
    };
    const leaves = known.leavesHex.map((leaf) => Buffer.from(leaf, 'hex'));
    for (const [size, root] of Object.entries(known.roots))
      expect(rootHex(leaves.slice(0, Number(size)))).toBe(root);
  });

  test('of an empty box is the hash of nothing', () => {
    expect(rootHex([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('is the same whatever the order in which ballots were read', () => {
    fc.assert(
      fc.property(boxes, (ballots) => {
        expect(rootOf(ballots.toReversed())).toBe(rootOf(ballots));
      }),
    );
  });

  test('changes with any ballot that is changed, left out or added', () => {
    fc.assert(
      fc.property(boxes, fc.nat(), (ballots, at) => {
        const index = at % ballots.length;
        const changed = ballots.map((one, place) =>
          place === index ? { ...one, body: `${one.body}!` } : one,
        );
        expect(rootOf(changed)).not.toBe(rootOf(ballots));
        expect(rootOf(ballots.toSpliced(index, 1))).not.toBe(rootOf(ballots));
        expect(rootOf([...ballots, { receipt: 'f'.repeat(40), body: '[]' }])).not.toBe(
          rootOf(ballots),
        );
      }),
    );
  });
});

describe('a ballot', () => {
  test('reads as it was written', () => {
    const choices = ['a', 'b'].map((letter) => OptionId.parse(letter.repeat(26)));
    expect(readBallot(writeBallot(choices))).toEqual(choices);
    expect(readBallot(writeBallot([]))).toEqual([]);
  });

  test.each(['', '{}', '["x"]', '[1]', 'null'])('that says %j is a fault, not a blank', (body) => {
    expect(() => readBallot(body)).toThrow();
  });

  test('falls in one of the shards, by its receipt', () => {
    fc.assert(
      fc.property(hex(32), (nonce) => {
        expect(receiptOf(nonce)).toMatch(/^[0-9a-f]{40}$/);
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(shardOf(receiptOf(nonce)));
      }),
    );
  });
});
