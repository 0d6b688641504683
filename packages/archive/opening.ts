import { type Result, ok, refuse, refuseFor } from '#kernel';
import { ageOf, edition } from './edition.ts';
import { type Manifest, manifestName, readManifest } from './manifest.ts';
import { sha256Of } from './packing.ts';
import type { Part } from './rows.ts';
import { mostPartBytes } from './rows.ts';
import { crcOf, endOfZip, headerOf, zipBytes } from './zip.ts';

/** A file to be read in pieces, wherever it lies. */
export type Source = {
  readonly size: number;
  readonly read: (offset: number, length: number) => Promise<Buffer>;
};

export type OpenCode =
  | 'archive.no-archive'
  | 'archive.unknown-version'
  | 'archive.later-edition'
  | 'archive.cut-off'
  | 'archive.changed';

export type Opened = {
  readonly manifest: Manifest;
  /** The code of the manifest, as the minutes have it. */
  readonly sha256: string;
  readonly contentOf: (part: Part) => Promise<Buffer>;
};

const headerBytes = 30;

/** The manifest as the first file says that it is. Its header is compared once it has been read. */
const firstOf = async ({ size, read }: Source): Promise<Buffer | undefined> => {
  const begins = headerBytes + manifestName.length;
  if (size < begins) return undefined;
  const header = await read(0, begins);
  const length = header.readUInt32LE(18);
  const isNamed = header.subarray(headerBytes).toString('latin1') === manifestName;
  if (!isNamed || length > mostPartBytes || begins + length > size) return undefined;
  return read(begins, length);
};

/**
 * Opens an archive without unpacking anything. Names, order and sizes come from the manifest alone, and every
 * byte that is not a part's content is reckoned and compared: there is nowhere for anything else to be.
 */
export const openArchive = async (source: Source): Promise<Result<Opened, OpenCode>> => {
  const bytes = await firstOf(source);
  if (!bytes) return refuse('archive.no-archive');
  const read = readManifest(bytes);
  if (read.kind === 'nothing') return refuse('archive.no-archive');
  if (read.kind === 'unknown-version') return refuse('archive.unknown-version');
  if (read.kind !== 'manifest') return refuseFor('archive.changed', '', { part: manifestName });
  const { manifest } = read;
  const { edition: found = 0 } = manifest;
  if (ageOf(found) === 'later')
    return refuseFor('archive.later-edition', '', { found, known: edition });
  const first = { name: manifestName, bytes: bytes.length, crc: crcOf(bytes) };
  const entries = [first, ...manifest.parts];
  if (new Set(entries.map(({ name }) => name)).size !== entries.length)
    return refuseFor('archive.changed', '', { part: manifestName });
  if (zipBytes(entries) !== source.size) return refuse('archive.cut-off');
  const begins = new Map<string, number>();
  let offset = 0;
  for (const entry of entries) {
    const header = headerOf(entry);
    if (!header.equals(await source.read(offset, header.length)))
      return refuseFor('archive.changed', '', { part: entry.name });
    begins.set(entry.name, offset + header.length);
    offset += header.length + entry.bytes;
  }
  const end = endOfZip(entries);
  if (!end.equals(await source.read(offset, end.length)))
    return refuseFor('archive.changed', '', { part: 'el final' });
  return ok({
    manifest,
    sha256: sha256Of(bytes),
    contentOf: (part) => source.read(begins.get(part.name) ?? 0, part.bytes),
  });
};
