import type { TenantId } from '#kernel';
import type { Stage } from '#perform';
import { tenantRecords, tenantScope, within } from '#table';
import { type ArchiveId, taken } from './archive.ts';
import { decipher, sha256Of } from './packing.ts';
import { type KeptPart, archiveRow, inOrder, keyRow, partRow, archivePlace } from './rows.ts';
import { endOfZip, headerOf, zipBytes } from './zip.ts';

export type Taking = { readonly bytes: number; readonly pieces: AsyncGenerator<Uint8Array> };

const contentOf = async (stage: Stage, key: Buffer, part: KeptPart): Promise<Uint8Array> => {
  const kept = await stage.bytes.get(part.kept);
  if (!kept) throw new Error('a part of an archive is not where it was kept');
  const content = part.isPlain ? kept : decipher(key, kept);
  if (sha256Of(content) !== part.sha256) throw new Error('a part of an archive was changed');
  return content;
};

/** One part after the other: no more than one is ever in memory. */
async function* piecesOf(stage: Stage, key: Buffer, parts: readonly KeptPart[]) {
  for (const part of parts) {
    yield headerOf(part);
    yield await contentOf(stage, key, part);
  }
  yield endOfZip(parts);
}

/**
 * An archive as one ZIP, piece by piece, or nothing where there is none to take now. It asks nobody who
 * they are: only ever call it for whoever has just performed `takeArchive`.
 */
export const takenArchive = async (
  stage: Stage,
  tenant: TenantId,
  archiveId: ArchiveId,
): Promise<Taking | undefined> => {
  const held = await within(tenantScope(tenant), async () => {
    const records = tenantRecords(stage.table, tenant);
    const found = await records.get(archiveRow, '-', archiveId);
    if (!found || !taken(found.value, stage.now()).ok) return undefined;
    const key = await records.get(keyRow, archivePlace(archiveId), archiveId);
    const parts = await records.list(partRow, archivePlace(archiveId));
    return key && { key: Buffer.from(key.value.key, 'base64'), parts };
  });
  if (!held) return undefined;
  const parts = inOrder(held.parts.map(({ value }) => value));
  return { bytes: zipBytes(parts), pieces: piecesOf(stage, held.key, parts) };
};
