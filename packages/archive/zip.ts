import { crc32 } from 'node:zlib';

/** One file of a ZIP: stored as it is, so that its place is known before anything is read. */
export type Entry = { readonly name: string; readonly bytes: number; readonly crc: number };

export const crcOf = (bytes: Uint8Array): number => crc32(bytes);

const local = 0x0403_4b50;
const central = 0x0201_4b50;
const end = 0x0605_4b50;
const end64 = 0x0606_4b50;
const locator64 = 0x0706_4b50;
const full = 0xffff_ffff;
const utf8 = 0x0800;
// The first day that a ZIP can name: what was made when stands in the manifest.
const noDay = 0x0021;

/** What both headers of a file say of it. */
const said = (header: Buffer, at: number, version: number, { name, bytes, crc }: Entry) => {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(utf8, at + 2);
  header.writeUInt16LE(noDay, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(bytes, at + 14);
  header.writeUInt32LE(bytes, at + 18);
  header.writeUInt16LE(Buffer.byteLength(name), at + 22);
};

/** What stands before a file. */
export const headerOf = (entry: Entry): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(local, 0);
  said(header, 4, 20, entry);
  return Buffer.concat([header, Buffer.from(entry.name)]);
};

const centralOf = (entry: Entry, offset: number): Buffer => {
  const isFar = offset >= full;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(central, 0);
  header.writeUInt16LE(isFar ? 45 : 20, 4);
  said(header, 6, isFar ? 45 : 20, entry);
  header.writeUInt32LE(isFar ? full : offset, 42);
  if (!isFar) return Buffer.concat([header, Buffer.from(entry.name)]);
  header.writeUInt16LE(12, 30);
  const far = Buffer.alloc(12);
  far.writeUInt16LE(1, 0);
  far.writeUInt16LE(8, 2);
  far.writeBigUInt64LE(BigInt(offset), 4);
  return Buffer.concat([header, Buffer.from(entry.name), far]);
};

/** Beyond 4 GB or 65,534 files the old end has no room: a second one says it. */
const far = (count: number, bytes: number, offset: number): Buffer => {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(end64, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(bytes), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(locator64, 56);
  record.writeBigUInt64LE(BigInt(offset + bytes), 64);
  record.writeUInt32LE(1, 72);
  return record;
};

/** What stands behind all files: the list of them, and where it begins. */
export const endOfZip = (entries: readonly Entry[]): Buffer => {
  let offset = 0;
  const list = Buffer.concat(
    entries.map((entry) => {
      const header = centralOf(entry, offset);
      offset += 30 + Buffer.byteLength(entry.name) + entry.bytes;
      return header;
    }),
  );
  const isFar = offset >= full || entries.length >= 0xffff;
  const last = Buffer.alloc(22);
  last.writeUInt32LE(end, 0);
  last.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  last.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  last.writeUInt32LE(list.length, 12);
  last.writeUInt32LE(Math.min(offset, full), 16);
  return Buffer.concat([
    list,
    isFar ? far(entries.length, list.length, offset) : Buffer.alloc(0),
    last,
  ]);
};

/** How much all of it weighs, without any of it being there. */
export const zipBytes = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { name, bytes }) => sum + 30 + Buffer.byteLength(name) + bytes, 0) +
  endOfZip(entries).length;
