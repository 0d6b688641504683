import * as z from 'zod';
import { Instant } from '#kernel';
import { type RoomRows, defineRow } from '#table';
import { Archive, ArchiveId, Sha256 } from './archive.ts';

export const archiveRow = defineRow<Archive>({
  kind: 'archive',
  treatment: 'recorded',
  schema: Archive,
  within: () => '-',
  id: ({ archiveId }) => [archiveId],
});

/** What is gathered, in this order. `changes` is what was done meanwhile, until nothing is. */
export const areas = [
  'rows',
  'log',
  'acts',
  'files',
  'changes',
  'ballots',
  'copies',
  'references',
  'closing',
] as const;
export type Area = (typeof areas)[number];

/** Up to which entry a log was followed; at the end, what stood there. */
const Mark = z.strictObject({
  collection: z.string(),
  entries: z.int().nonnegative(),
  head: z.strictObject({ acts: z.int(), hash: Sha256, sealedAt: Instant }).optional(),
});
export type Mark = z.infer<typeof Mark>;

/** How far the making is. No act tells of it: it could be done again from the start. */
export const Work = z.strictObject({
  archiveId: ArchiveId,
  startedAt: Instant,
  area: z.enum(areas),
  /** Which place of the area, and after which key in it. */
  at: z.int().nonnegative(),
  after: z.string().optional(),
  marks: z.array(Mark).max(1000),
  /** About how many lines there will be, and how many there are. */
  expected: z.int().nonnegative(),
  lines: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  parts: z.int().nonnegative(),
  counts: z.record(z.string(), z.int().nonnegative()),
  missing: z.array(Sha256).max(1000),
  waitsFor: z.enum(['seal', 'box']).optional(),
});
export type Work = z.infer<typeof Work>;

/** Where what an archive is made of lies: all of it passes, so all of it may be deleted. */
export const archivePlace = (archiveId: string) => `archive-${archiveId}`;

export const workRow = defineRow<Work>({
  kind: 'archive-work',
  treatment: 'passing',
  schema: Work,
  within: ({ archiveId }) => archivePlace(archiveId),
  id: ({ archiveId }) => [archiveId],
});

export const partName =
  /^(manifiesto\.json|LEEME\.txt|(filas|registro|actos|cambios|votos|publico|region)\/\d{6}\.ndjson\.gz|archivos\/[0-9a-f]{64})$/;

const order = [
  'manifiesto.json',
  'LEEME.txt',
  'filas',
  'registro',
  'actos',
  'cambios',
  'votos',
  'publico',
  'region',
  'archivos',
];

const placeOf = (name: string) => order.indexOf(name.split('/')[0] ?? '');

/** The order in which parts stand in an archive: of a row that is there twice, the later one holds. */
export const inOrder = <One extends { readonly name: string }>(parts: readonly One[]): One[] =>
  parts.toSorted(
    (a, b) => placeOf(a.name) - placeOf(b.name) || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );

/** The most that one part weighs, packed or not: a page of the engine ends at a megabyte, a file at ten. */
export const mostPartBytes = 32 * 1024 * 1024;

const size = z.int().nonnegative().max(mostPartBytes);

/** One part of the archive. Lines are counted where it has any; `raw` is their weight before packing. */
export const Part = z.strictObject({
  name: z.string().regex(partName),
  bytes: size,
  sha256: Sha256,
  crc: z.int().nonnegative(),
  raw: size,
  lines: z.int().nonnegative(),
});
export type Part = z.infer<typeof Part>;

/** Where a part lies: enciphered under a hash of its own, or a kept file as it is. */
export const KeptPart = Part.extend({ archiveId: ArchiveId, kept: Sha256, isPlain: z.boolean() });
export type KeptPart = z.infer<typeof KeptPart>;

export const partRow = defineRow<KeptPart>({
  kind: 'archive-part',
  treatment: 'passing',
  schema: KeptPart,
  within: ({ archiveId }) => archivePlace(archiveId),
  id: ({ name }) => [name],
});

/** Without it the parts are noise: when the time is over, it is what goes. */
export const keyRow = defineRow({
  kind: 'archive-key',
  treatment: 'passing',
  schema: z.strictObject({ archiveId: ArchiveId, key: z.string() }),
  within: ({ archiveId }) => archivePlace(archiveId),
  id: ({ archiveId }) => [archiveId],
});

export const importPlace = archivePlace('import');

/** An import that has begun: which archive may be taken up again. */
export const importRow = defineRow({
  kind: 'archive-import',
  treatment: 'passing',
  schema: z.strictObject({ sha256: Sha256 }),
  within: () => importPlace,
  id: () => ['one'],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfArchive: RoomRows = {
  room: 'archive',
  own: [archiveRow, workRow, partRow, keyRow, importRow],
  published: [],
};
