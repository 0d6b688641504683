import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

// RFC 6962 keeps leaves and nodes apart by a first byte, so that no node can pass for a leaf.
const leafMark = new Uint8Array([0]);
const nodeMark = new Uint8Array([1]);

/** The Merkle root of a list of texts as RFC 6962 computes it, in hex. */
export const merkleRoot = (leaves: readonly string[]): string =>
  rootOf(leaves.map((leaf) => sha256(leafMark, leaf))).toString('hex');

const rootOf = (hashes: readonly Buffer[]): Buffer => {
  const [first] = hashes;
  if (!first) return sha256('');
  if (hashes.length === 1) return first;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha256(nodeMark, rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
};
