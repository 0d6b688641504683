/** SHA-256 of some bytes. Handed in, so that the tree itself is arithmetic. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/**
 * The root of the Merkle tree of RFC 6962. Leaves and nodes are hashed under different first bytes,
 * so that no inner node can be passed off as a leaf.
 */
export const merkleRoot = (leaves: readonly Uint8Array[], hash: Hash): Uint8Array => {
  const [first] = leaves;
  if (!first) return hash(new Uint8Array());
  if (leaves.length === 1) return hash(join(leafMark, first));
  const half = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return hash(join(nodeMark, merkleRoot(left, hash), merkleRoot(right, hash)));
};

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

const largestPowerBelow = (count: number) => 2 ** Math.floor(Math.log2(count - 1));

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};
