import * as z from 'zod';
import type { FileType } from './content.ts';
import { ascii, holdsAt } from './signatures.ts';

/** How large a picture says it is. */
export const Pixels = z.strictObject({ width: z.int().positive(), height: z.int().positive() });
export type Pixels = z.infer<typeof Pixels>;

/** The size of a still picture, from its own header; nothing for what moves, is broken or is no picture. */
export const pixelsOf = (bytes: Uint8Array, type: FileType): Pixels | undefined => {
  const found = readers[type]?.(Buffer.from(bytes));
  const size = Pixels.safeParse(found && { width: found[0], height: found[1] });
  return size.success ? size.data : undefined;
};

type Size = readonly [width: number, height: number] | undefined;

const inPng = (bytes: Buffer): Size =>
  bytes.length < 24 || bytes.includes('acTL', 8, 'latin1')
    ? undefined
    : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

/** The frame headers of every way to write a JPEG: the markers between are tables and a way of coding. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const inJpeg = (bytes: Buffer): Size => {
  let offset = 2;
  while (offset + 9 <= bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0;
    if (isFrame(marker)) return [bytes.readUInt16BE(offset + 7), bytes.readUInt16BE(offset + 5)];
    offset += 2 + bytes.readUInt16BE(offset + 2);
  }
  return undefined;
};

const moves = 0b10;
const fourteenBits = 0x3fff;

const inWebp = (bytes: Buffer): Size => {
  if (bytes.length < 30) return undefined;
  if (holdsAt(bytes, 12, ascii('VP8X')))
    return ((bytes[20] ?? 0) & moves) !== 0
      ? undefined
      : [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  if (holdsAt(bytes, 12, ascii('VP8L'))) {
    const both = bytes.readUInt32LE(21);
    return [(both & fourteenBits) + 1, ((both >>> 14) & fourteenBits) + 1];
  }
  return holdsAt(bytes, 23, [0x9d, 0x01, 0x2a])
    ? [bytes.readUInt16LE(26) & fourteenBits, bytes.readUInt16LE(28) & fourteenBits]
    : undefined;
};

const readers: Partial<Record<FileType, (bytes: Buffer) => Size>> = {
  'image/png': inPng,
  'image/jpeg': inJpeg,
  'image/webp': inWebp,
};
