import { ascii, holdsAt } from './signatures.ts';

const endLength = 22;
const longestComment = 0xffff;
const mostEntries = 5000;

/** Whether a reader of archives, who begins at the end, would find one here. */
export const hasZipTail = (bytes: Uint8Array): boolean => endOf(bytes) !== undefined;

/**
 * The names in an archive's own directory, or nothing if the file does not begin with one, is cut
 * short, or holds a directory that does not fit.
 */
export const namesInZip = (bytes: Uint8Array): readonly string[] | undefined => {
  const end = endOf(bytes);
  if (end === undefined || !holdsAt(bytes, 0, [...ascii('PK'), 3, 4])) return undefined;
  const entries = numberAt(bytes, end + 10, 2);
  const start = numberAt(bytes, end + 16, 4);
  if (entries > mostEntries) return undefined;
  const names: string[] = [];
  let offset = start;
  for (let entry = 0; entry < entries; entry += 1) {
    if (!holdsAt(bytes, offset, [...ascii('PK'), 1, 2])) return undefined;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      numberAt(bytes, offset + field, 2),
    );
    names.push(new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + name)));
    offset += 46 + name + extra + comment;
  }
  // A gap between directory and end would be a place to hide something.
  return offset === end && new Set(names).size === names.length ? names : undefined;
};

/** Where the end record lies: its comment, if any, reaches exactly to the last byte. */
const endOf = (bytes: Uint8Array): number | undefined => {
  const signature = [...ascii('PK'), 5, 6];
  const last = bytes.length - endLength;
  for (let offset = last; offset >= Math.max(0, last - longestComment); offset -= 1)
    if (holdsAt(bytes, offset, signature) && numberAt(bytes, offset + 20, 2) === last - offset)
      return offset;
  return undefined;
};

const numberAt = (bytes: Uint8Array, offset: number, width: number): number => {
  let value = 0;
  for (let place = width - 1; place >= 0; place -= 1)
    value = value * 256 + (bytes[offset + place] ?? 0);
  return value;
};
