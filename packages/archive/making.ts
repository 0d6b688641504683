import { readHead } from '#audit';
import { type TenantId } from '#kernel';
import type { Stage } from '#perform';
import { type Found, type Item, keepPassing, ownPartition, tenantRecords } from '#table';
import { type Archive, goneBy } from './archive.ts';
import { follow, standOf } from './changes.ts';
import type { Journey } from './journey.ts';
import { type Line, written } from './lines.ts';
import { keepLines, nameFile } from './packing.ts';
import { collectionsOf, readingsOf, tableOf } from './places.ts';
import { readTurn } from './reading.ts';
import { type Area, type Mark, type Work, archivePlace, areas, workRow } from './rows.ts';

export type Making = {
  readonly stage: Stage;
  readonly tenant: TenantId;
  readonly journey: Journey;
  readonly archive: Archive;
};

/** About how much one part holds before it is packed: little enough that memory never grows with the archive. */
const partWeight = 1024 * 1024;
const filesAtOnce = 10;

const folders: Readonly<Record<Area, string>> = {
  rows: 'filas',
  log: 'registro',
  acts: 'actos',
  files: 'archivos',
  changes: 'cambios',
  ballots: 'votos',
  copies: 'publico',
  references: 'region',
  closing: '',
};

const begin = async ({ stage, tenant, archive }: Making): Promise<Work> => {
  const { table } = stage;
  const marks: Mark[] = [];
  let expected = 0;
  for (const collection of await collectionsOf(tenantRecords(table, tenant))) {
    const head = await readHead(table, tenant, collection);
    // Every act is a line, and about as many rows and copies were made by them.
    expected += (head?.n ?? 0) + (head?.acts ?? 0) * 3;
    marks.push({ collection, entries: head?.n ?? 0 });
  }
  return {
    archiveId: archive.archiveId,
    startedAt: stage.now(),
    area: 'rows',
    at: 0,
    marks,
    expected,
    lines: 0,
    bytes: 0,
    parts: 0,
    counts: {},
    missing: [],
  };
};

const nextArea = (work: Work): Work => {
  const { after: _, waitsFor: __, ...rest } = work;
  return { ...rest, area: areas[areas.indexOf(work.area) + 1] ?? 'closing', at: 0 };
};

/** Keeps lines as one part and counts them. The part's number follows from the work, so that made again it is the same. */
const withLines = async (making: Making, work: Work, lines: readonly Line[]): Promise<Work> => {
  if (lines.length === 0) return work;
  const { stage, tenant, archive } = making;
  const name = `${folders[work.area]}/${String(work.parts + 1).padStart(6, '0')}.ndjson.gz`;
  const part = await keepLines(stage, tenant, archive, name, lines.map(written));
  const counts = { ...work.counts };
  for (const { is } of lines) counts[is] = (counts[is] ?? 0) + 1;
  return {
    ...work,
    counts,
    lines: work.lines + lines.length,
    bytes: work.bytes + part.bytes,
    parts: work.parts + 1,
  };
};

/** One part of what lies in the partitions of an area. */
const gather = async (making: Making, work: Work): Promise<Work> => {
  const { stage, tenant, journey } = making;
  const records = tenantRecords(stage.table, tenant);
  const asked = { records, tenant, region: stage.region, journey };
  const readings = await readingsOf(work.area, asked);
  const lines: Line[] = [];
  let { at, after }: { at: number; after?: string | undefined } = work;
  for (let weight = 0; at < readings.length && weight < partWeight;) {
    const reading = readings[at];
    if (!reading) break;
    const { pk, begins, lineOf } = reading;
    const asking = { after, ...(begins ? { begins } : {}) };
    const turn = await readTurn(stage.table, tableOf(stage.table, reading), pk, asking);
    for (const item of turn.items) {
      const line = lineOf(item);
      if (line) lines.push(line);
      weight += item['body']?.S?.length ?? 0;
    }
    after = turn.last;
    if (after === undefined) at += 1;
  }
  const { after: _, ...rest } = await withLines(making, work, lines);
  if (at >= readings.length) return nextArea(rest);
  return { ...rest, at, ...(after === undefined ? {} : { after }) };
};

const hashIn = ({ body }: Item): string =>
  (JSON.parse(body?.S ?? '{}') as { sha256?: string }).sha256 ?? '';

/** Names the bytes of some kept files. What is not there any more is said, not passed over. */
const named = async (
  { stage, tenant, archive }: Making,
  work: Work,
  hashes: readonly string[],
): Promise<Work> => {
  const missing = new Set(work.missing);
  let { bytes } = work;
  for (const sha256 of hashes) {
    const part = await nameFile(stage, tenant, archive, sha256);
    bytes += part?.bytes ?? 0;
    if (!part) missing.add(sha256);
  }
  return { ...work, bytes, missing: [...missing] };
};

const nameFiles = async (making: Making, work: Work): Promise<Work> => {
  const { stage, tenant } = making;
  const { items, last } = await readTurn(
    stage.table,
    stage.table.records,
    ownPartition(tenant, '-'),
    { begins: 'file#', most: filesAtOnce, after: work.after },
  );
  const next = await named(
    making,
    work,
    items.filter(({ gone }) => gone?.BOOL !== true).map(hashIn),
  );
  return last === undefined ? nextArea(next) : { ...next, after: last };
};

const filesIn = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((line) =>
    line.is === 'row' && line.sk.startsWith('file#') ? [hashIn({ body: { S: line.body } })] : [],
  );

/** What was done meanwhile, again and again until nothing was. */
const followChanges = async (making: Making, work: Work): Promise<Work> => {
  const { stage, tenant, journey } = making;
  const records = tenantRecords(stage.table, tenant);
  const following = { table: stage.table, tenant, records, journey };
  const { lines, marks } = await follow(following, work.marks);
  const { waitsFor: _, ...rest } = work;
  if (lines.length > 0) {
    const next = await withLines(making, { ...rest, marks: [...marks] }, lines);
    return named(making, next, filesIn(lines));
  }
  const stand = await standOf(following, marks);
  if (stand.kind === 'still') return nextArea({ ...rest, marks: [...stand.marks] });
  return { ...rest, marks: [...marks], ...(stand.kind === 'waits' ? { waitsFor: stand.for } : {}) };
};

const stepOf = (making: Making, work: Work): Promise<Work> => {
  if (work.area === 'files') return nameFiles(making, work);
  return work.area === 'changes' ? followChanges(making, work) : gather(making, work);
};

export type Advanced = {
  readonly kind: 'more' | 'waits' | 'gathered';
  readonly found: Found<Work> | undefined;
};

/** One step of the making, of bounded time and memory. Somebody else who does the same step changes nothing. */
export const advance = async (making: Making): Promise<Advanced> => {
  const { stage, tenant, archive } = making;
  const records = tenantRecords(stage.table, tenant);
  const found = await records.get(workRow, archivePlace(archive.archiveId), archive.archiveId);
  if (found?.value.area === 'closing') return { kind: 'gathered', found };
  const next = found ? await stepOf(making, found.value) : await begin(making);
  const isKept = await keepPassing(stage.table, tenant, workRow, next, {
    found,
    endsAt: goneBy(archive),
  });
  return { kind: !isKept || next.waitsFor ? 'waits' : 'more', found };
};
