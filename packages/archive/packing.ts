import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { TenantId } from '#kernel';
import type { Stage } from '#perform';
import { keepPassing, tenantRecords } from '#table';
import { type Archive, goneBy } from './archive.ts';
import { type KeptPart, type Part, keyRow, partRow, archivePlace } from './rows.ts';
import { crcOf } from './zip.ts';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The key of an archive, made once. It goes before everything else does. */
export const keyOfArchive = async (stage: Stage, tenant: TenantId, archive: Archive) => {
  const { archiveId } = archive;
  const records = tenantRecords(stage.table, tenant);
  const found = await records.get(keyRow, archivePlace(archiveId), archiveId);
  if (found) return Buffer.from(found.value.key, 'base64');
  const key = Buffer.from(stage.random(32));
  const value = { archiveId, key: key.toString('base64') };
  await keepPassing(stage.table, tenant, keyRow, value, { endsAt: goneBy(archive) });
  return key;
};

const encipher = (key: Buffer, iv: Uint8Array, bytes: Uint8Array): Buffer => {
  const sealing = createCipheriv(cipher, key, iv);
  const body = Buffer.concat([sealing.update(bytes), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), body]);
};

export const decipher = (key: Buffer, bytes: Uint8Array): Buffer => {
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes));
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]);
};

/** What is known of a part by its bytes. */
const measured = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  sha256: sha256Of(bytes),
  crc: crcOf(bytes),
});

/** Notes where a part lies. Made again after a fault it takes the place of itself. */
const notePart = async (stage: Stage, tenant: TenantId, archive: Archive, part: KeptPart) => {
  const place = archivePlace(part.archiveId);
  const found = await tenantRecords(stage.table, tenant).get(partRow, place, part.name);
  const endsAt = goneBy(archive);
  await keepPassing(stage.table, tenant, partRow, part, { endsAt, ...(found ? { found } : {}) });
};

type Content = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly raw?: number;
  readonly lines?: number;
};

/** Keeps what somebody may read only by taking the archive: enciphered, under the hash of that. */
export const keepPart = async (
  stage: Stage,
  tenant: TenantId,
  archive: Archive,
  { name, bytes, raw = bytes.length, lines = 0 }: Content,
): Promise<Part> => {
  const key = await keyOfArchive(stage, tenant, archive);
  const kept = await stage.bytes.put(encipher(key, stage.random(ivBytes), bytes));
  const part: Part = { name, ...measured(bytes), raw, lines };
  await notePart(stage, tenant, archive, {
    ...part,
    archiveId: archive.archiveId,
    kept,
    isPlain: false,
  });
  return part;
};

/** Lines, packed. */
export const keepLines = (
  stage: Stage,
  tenant: TenantId,
  archive: Archive,
  name: string,
  lines: readonly string[],
): Promise<Part> => {
  const raw = Buffer.from(lines.join(''));
  const bytes = gzipSync(raw, { level: 6 });
  return keepPart(stage, tenant, archive, { name, bytes, raw: raw.length, lines: lines.length });
};

/** A kept file lies there already: it is only named. */
export const nameFile = async (
  stage: Stage,
  tenant: TenantId,
  archive: Archive,
  sha256: string,
): Promise<Part | undefined> => {
  const bytes = await stage.bytes.get(sha256);
  if (!bytes) return undefined;
  const part: Part = {
    name: `archivos/${sha256}`,
    ...measured(bytes),
    raw: bytes.length,
    lines: 0,
  };
  await notePart(stage, tenant, archive, {
    ...part,
    archiveId: archive.archiveId,
    kept: sha256,
    isPlain: true,
  });
  return part;
};
