/** The bytes of an ASCII text. */
export const ascii = (text: string): readonly number[] =>
  [...text].map((letter) => letter.charCodeAt(0));

/** Whether `bytes` hold exactly these at `offset`. */
export const holdsAt = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean =>
  offset >= 0 && expected.every((byte, index) => bytes[offset + index] === byte);

/** A header at the first byte, and nothing but white space behind the last end mark. */
export const isPdf = (bytes: Uint8Array): boolean => {
  if (!holdsAt(bytes, 0, ascii('%PDF-'))) return false;
  const end = bytes.lastIndexOf(0x46);
  const isEnd = holdsAt(bytes, end - 4, ascii('%%EOF'));
  return isEnd && bytes.subarray(end + 1).every((byte) => blank.has(byte));
};

/** Signature and header chunk first, end chunk last. */
export const isPng = (bytes: Uint8Array): boolean =>
  holdsAt(bytes, 0, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]) &&
  holdsAt(bytes, 12, ascii('IHDR')) &&
  holdsAt(bytes, bytes.length - 12, [0, 0, 0, 0, ...ascii('IEND'), 0xae, 0x42, 0x60, 0x82]);

/**
 * Segments up to the picture, and the end mark after it. What follows the end mark is not looked at:
 * telephones append their own data there.
 */
export const isJpeg = (bytes: Uint8Array): boolean => {
  if (!holdsAt(bytes, 0, [0xff, 0xd8, 0xff])) return false;
  let offset = 2;
  while (bytes[offset] === 0xff && bytes[offset + 1] !== startOfScan) {
    const length = at(bytes, offset + 2) * 256 + at(bytes, offset + 3);
    if (length < 2) return false;
    offset += 2 + length;
  }
  return bytes[offset] === 0xff && hasEndMark(bytes, offset + 2);
};

/** A RIFF container as long as it says, with a picture in it. */
export const isWebp = (bytes: Uint8Array): boolean => {
  if (!holdsAt(bytes, 0, ascii('RIFF')) || !holdsAt(bytes, 8, ascii('WEBPVP8'))) return false;
  const [a, b, c, d] = [4, 5, 6, 7].map((offset) => at(bytes, offset));
  const length = (a ?? 0) + (b ?? 0) * 0x100 + (c ?? 0) * 0x10000 + (d ?? 0) * 0x1000000 + 8;
  return kinds.has(at(bytes, 15)) && length === bytes.length;
};

const blank = new Set([0, 9, 10, 12, 13, 32]);
const kinds = new Set(ascii(' LX'));
const startOfScan = 0xda;

const at = (bytes: Uint8Array, offset: number): number => bytes[offset] ?? 0;

const hasEndMark = (bytes: Uint8Array, from: number): boolean => {
  for (let offset = bytes.indexOf(0xff, from); offset >= 0;) {
    if (bytes[offset + 1] === 0xd9) return true;
    offset = bytes.indexOf(0xff, offset + 1);
  }
  return false;
};
