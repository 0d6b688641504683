import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { readActs, readHead, readLog } from '#audit';
import { follow, following, sealAndPublish } from '#functions';
import type { TenantId } from '#kernel';
import { type Stage, accessCollection } from '#perform';
import { catalogues } from '#privacy';
import { openTable, tenantRecords, tenantScope, within } from '#table';
import { phaseOf, processesOf } from '#processes';
import { createTables } from '../local/create-tables.ts';
import { type Scene, openScene } from '../perform/samples.ts';
import type { ArchiveId } from './archive.ts';
import { type Maker, makeArchives } from './archives.ts';
import { type Importing, importArchive } from './importing.ts';
import { Line, written } from './lines.ts';
import { type Manifest, manifestName, sealed, textOf } from './manifest.ts';
import { type Source, openArchive } from './opening.ts';
import { sha256Of } from './packing.ts';
import { prepareArchive } from './prepare-archive.ts';
import { takenArchive } from './taking.ts';
import { crcOf, endOfZip, headerOf } from './zip.ts';

export const reason = 'El concejo acordó llevarse todo a otra instalación.';

/** What the projector would do: seals and publishes whatever a log still lacks. */
export const sealAll = async ({ stage, tenant }: Pick<Scene, 'stage' | 'tenant'>) => {
  const { table } = stage;
  const collections = await within(tenantScope(tenant), async () => [
    '-',
    accessCollection,
    ...(await processesOf(tenantRecords(table, tenant))).map(({ value }) => value.processId),
  ]);
  for (const collection of collections) {
    const [acts, log, head] = await within(tenantScope(tenant), async () => [
      await readActs(table, tenant, collection),
      await readLog(table, tenant, collection),
      await readHead(table, tenant, collection),
    ]);
    const sealed = new Set(log.flatMap((entry) => entry.acts.map(({ id }) => id)));
    const lacking = acts
      .filter(({ id }) => !sealed.has(id))
      .toSorted((a, b) => a.at.localeCompare(b.at));
    if (lacking.length === 0) continue;
    const delivered = lacking.map((act, at) => ({
      act,
      sequence: String((head?.acts ?? 0) + at + 1),
    }));
    await sealAndPublish(stage, following, 'one', { tenant, collection, delivered });
  }
};

export const makerOf = (stage: Stage, steps = 1000): Maker => {
  let left = steps;
  return { stage, catalogues, origin: 'https://origen.example', isOver: () => (left -= 1) < 0 };
};

/** An archive that is made and may be taken. */
export const madeArchive = async (scene: Scene): Promise<ArchiveId> => {
  const { archiveId } = await scene.done(prepareArchive, { reason });
  await sealAll(scene);
  await makeArchives(makerOf(scene.stage), scene.tenant);
  return archiveId;
};

/** All of an archive at once. */
export const bytesOf = async ({ stage, tenant }: Scene, archiveId: ArchiveId): Promise<Buffer> => {
  const taking = await takenArchive(stage, tenant, archiveId);
  if (!taking) throw new Error('nothing to take');
  const pieces: Uint8Array[] = [];
  for await (const piece of taking.pieces) pieces.push(piece);
  const all = Buffer.concat(pieces);
  if (all.length !== taking.bytes)
    throw new Error(`${all.length} bytes instead of ${taking.bytes}`);
  return all;
};

export const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

/** Another installation on the same engine: tables of its own, where nobody is. */
export const elsewhere = async (tenant: TenantId) => {
  const prefix = `otra-${randomUUID().slice(0, 8)}-`;
  const endpoint = inject('endpoint');
  await createTables(endpoint, prefix);
  const scene = openScene('2026-12-01T12:00:00.000Z', tenant);
  const table = openTable({ records: `${prefix}records`, ballots: `${prefix}ballots`, endpoint });
  const ports = {
    ...scene.stage.ports,
    phaseOf: (of: TenantId, processId: string) => phaseOf(table, of, processId),
  };
  Object.assign(scene.stage, { table, ports });
  return scene;
};

export const importing = (stage: Stage, facts: Partial<Importing> = {}): Importing => ({
  stage,
  catalogues,
  isOurs: () => true,
  publish: (tenant, collection, acts) => follow(stage, following, tenant, collection, acts),

  shows: following.shows,
  say: () => undefined,
  ...facts,
});

export const imported = (stage: Stage, bytes: Buffer, facts: Partial<Importing> = {}) =>
  importArchive(importing(stage, facts), sourceOf(bytes));

const measured = (name: string, content: Buffer, raw: number, lines: number) => ({
  name,
  bytes: content.length,
  sha256: sha256Of(content),
  crc: crcOf(content),
  raw,
  lines,
});

type Forgery = {
  /** What becomes of each line. */
  readonly line?: (line: Line) => readonly Line[];
  /** What becomes of a part's packed bytes, after its lines. */
  readonly content?: (name: string, content: Buffer) => Buffer;
  readonly manifest?: (manifest: Manifest) => object;
};

/** An archive made up by somebody who knows the format and reckons every hash anew. */
export const forged = async (bytes: Buffer, forgery: Forgery): Promise<Buffer> => {
  const opened = await openArchive(sourceOf(bytes));
  if (!opened.ok) throw new Error(opened.code);
  const { manifest, contentOf } = opened.value;
  const counts: Record<string, number> = {};
  const parts = [];
  for (const part of manifest.parts) {
    let content = await contentOf(part);
    let { raw, lines } = part;
    if (part.name.endsWith('.gz')) {
      const rows = gunzipSync(content).toString().trimEnd().split('\n');
      const all = rows
        .map((row) => Line.parse(JSON.parse(row)))
        .flatMap((line) => forgery.line?.(line) ?? [line]);
      for (const { is } of all) counts[is] = (counts[is] ?? 0) + 1;
      const text = Buffer.from(all.map(written).join(''));
      [content, raw, lines] = [gzipSync(text), text.length, all.length];
    }
    content = forgery.content?.(part.name, content) ?? content;
    parts.push({ part: measured(part.name, content, raw, lines), content });
  }
  const { digest: _, ...said } = { ...manifest, counts, parts: parts.map(({ part }) => part) };
  const next = sealed({ ...said, ...forgery.manifest?.({ ...said, digest: '' }) });
  const first = textOf(next);
  const all = [
    { part: measured(manifestName, first, first.length, 0), content: first },
    ...parts.map((one, at) => ({
      ...one,
      part: { ...one.part, name: next.parts[at]?.name ?? '' },
    })),
  ];
  return Buffer.concat([
    ...all.flatMap(({ part, content }) => [headerOf(part), content]),
    endOfZip(all.map(({ part }) => part)),
  ]);
};
