import type { Instant } from '#kernel';
import { tenantRecords } from '#table';
import { tenantName } from '#tenancy';
import type { Made } from './archive.ts';
import type { Making } from './making.ts';
import { format, manifestName, sealed, textOf, version } from './manifest.ts';
import { keepPart } from './packing.ts';
import { readmeOf } from './readme.ts';
import { type KeptPart, type Part, type Work, inOrder, partRow, archivePlace } from './rows.ts';
import { edition } from './edition.ts';
import { reasonOf } from './journey.ts';
import { zipBytes } from './zip.ts';

const partOf = ({ name, bytes, sha256, crc, raw, lines }: KeptPart): Part => ({
  name,
  bytes,
  sha256,
  crc,
  raw,
  lines,
});

const headsOf = ({ marks }: Work) =>
  marks.flatMap(({ collection, entries, head }) =>
    head ? [{ collection, entries, ...head, sealedAt: head.sealedAt }] : [],
  );

/** Says what there is, in one text for people and one for programs, and hands back what came of it. */
export const close = async (
  making: Making,
  work: Work,
  origin: string,
  madeAt: Instant,
): Promise<Made> => {
  const { stage, tenant, archive, journey } = making;
  const { counts, missing, startedAt } = work;
  const told = { tenant, name: tenantName(tenant), origin, madeAt, heads: headsOf(work), counts };
  const text = Buffer.from(readmeOf({ ...told, missing }, journey));
  await keepPart(stage, tenant, archive, { name: 'LEEME.txt', bytes: text });
  const kept = await tenantRecords(stage.table, tenant).list(
    partRow,
    archivePlace(archive.archiveId),
  );
  const all = inOrder(kept.map(({ value }) => partOf(value)));
  const parts = all.filter(({ name }) => name !== manifestName);
  const manifest = sealed({
    format,
    version,
    ...told,
    region: stage.region,
    edition,
    startedAt,
    missing,
    parts,
    leftOut: [...journey.leftOut].map(([kind, stay]) => ({ kind, why: reasonOf(stay) })),
  });
  const bytes = textOf(manifest);
  const first = await keepPart(stage, tenant, archive, { name: manifestName, bytes });
  return {
    sha256: first.sha256,
    bytes: zipBytes([first, ...parts]),
    parts: parts.length + 1,
    records: (counts['row'] ?? 0) + (counts['gone'] ?? 0),
    acts: counts['act'] ?? 0,
    files: parts.filter(({ name }) => name.startsWith('archivos/')).length,
  };
};
