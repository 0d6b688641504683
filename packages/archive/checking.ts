import { gunzipSync } from 'node:zlib';
import { Entry } from '#audit';
import { type Refusal, type Result, ok, refuseFor } from '#kernel';
import { Act, type Holding, type Row, ownPartition, sortKeyOf } from '#table';
import { type Chain, chainOf, stateOfBody } from './chain.ts';
import { ageOf } from './edition.ts';
import type { Journey } from './journey.ts';
import { Line } from './lines.ts';
import type { Manifest } from './manifest.ts';
import type { Opened } from './opening.ts';
import { sha256Of } from './packing.ts';
import { referenced } from './places.ts';
import type { Part } from './rows.ts';
import { crcOf } from './zip.ts';

type CheckCode =
  | 'archive.changed'
  | 'archive.too-dense'
  | 'archive.strange-line'
  | 'archive.broken-chain';

const strange = ({ name }: Part) => refuseFor('archive.strange-line', '', { part: name });

/** A part's bytes, when they are what the manifest says. */
const wholeContent = async (
  { contentOf }: Opened,
  part: Part,
): Promise<Result<Buffer, CheckCode>> => {
  const bytes = await contentOf(part);
  const isSame = sha256Of(bytes) === part.sha256 && crcOf(bytes) === part.crc;
  const isNamed = !part.name.startsWith('archivos/') || part.name.endsWith(part.sha256);
  return isSame && isNamed ? ok(bytes) : refuseFor('archive.changed', '', { part: part.name });
};

/** Unpacked no further than it says, which is no more than a part may hold. */
const unpacked = (bytes: Buffer, part: Part): Result<string, CheckCode> => {
  try {
    const raw = gunzipSync(bytes, { maxOutputLength: Math.max(1, part.raw) });
    if (raw.length === part.raw) return ok(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    // Larger than it says, or nothing that can be unpacked: both are told alike.
  }
  return refuseFor('archive.too-dense', '', { part: part.name });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const hasLines = ({ name }: Part) => name.endsWith('.ndjson.gz');

export type Told = { readonly part: Part; readonly lines: readonly Line[] };

/** Every part that has lines, one after the other, in the order of the manifest. */
export async function* linesOf(
  opened: Opened,
): AsyncGenerator<Result<Told, CheckCode>, void, undefined> {
  for (const part of opened.manifest.parts) {
    const bytes = await wholeContent(opened, part);
    if (!bytes.ok) return yield bytes;
    if (!hasLines(part)) continue;
    const text = unpacked(bytes.value, part);
    if (!text.ok) return yield text;
    const rows = text.value.split('\n');
    const isEnded = rows.pop() === '';
    const lines = rows.map((row) => Line.safeParse(parsed(row)));
    const isWhole = isEnded && rows.length === part.lines && lines.every(({ success }) => success);
    if (!isWhole) return yield strange(part);
    yield ok({ part, lines: lines.flatMap(({ data }) => data ?? []) });
  }
}

const isList = (holding: Holding) => holding.isList;

const kindOf = (sk: string): string => sk.split('#')[0] ?? '';

/** Whether a body has the shape of a row of its kind, and lies where that row would put it. */
const isOfItsKind = (
  journey: Journey,
  { place, sk, body }: Pick<Extract<Line, { is: 'row' | 'reference' }>, 'place' | 'sk' | 'body'>,
  among: (holding: Holding) => boolean = () => true,
): boolean => {
  const value = parsed(body);
  return (journey.rows.get(kindOf(sk)) ?? []).filter(among).some((holding) => {
    if (isList(holding)) return false;
    const row = holding.row as Row<unknown>;
    const read = row.schema.safeParse(value);
    return read.success && row.within(read.data) === place && sortKeyOf(row, read.data) === sk;
  });
};

/** Whether a line is of use here: what a region published in another edition may be nothing that is read today. */
export const isReadHere = (journey: Journey, line: Line): boolean =>
  line.is !== 'reference' || isOfItsKind(journey, line, ({ isPublished }) => isPublished);

/** Of a region only what pages name, and within an edition only what is read here. */
const mayStand = (
  journey: Journey,
  its: Manifest['edition'],
  line: Extract<Line, { is: 'reference' }>,
): boolean =>
  line.place === '-' &&
  referenced.has(kindOf(line.sk)) &&
  (ageOf(its) === 'earlier' || isReadHere(journey, line));

/** What one line adds, or that it may not be here. */
const take = (
  chain: Chain,
  journey: Journey,
  { tenant, edition: its }: Manifest,
  line: Line,
): string | undefined => {
  switch (line.is) {
    case 'entry': {
      const entry = Entry.safeParse(parsed(line.body));
      return entry.success ? chain.seal(entry.data) : 'line';
    }
    case 'act': {
      const act = Act.safeParse(parsed(line.body));
      return act.success ? chain.perform(act.data) : 'line';
    }
    case 'row': {
      if (!isOfItsKind(journey, line)) return 'line';
      const key = `${ownPartition(tenant, line.place)}|${line.sk}`;
      chain.stand(key, { v: line.v, h: line.h, state: stateOfBody(line.body) });
      return undefined;
    }
    case 'gone': {
      if (!journey.rows.has(kindOf(line.sk))) return 'line';
      const key = `${ownPartition(tenant, line.place)}|${line.sk}`;
      chain.stand(key, { v: line.v, h: line.h, state: undefined });
      return undefined;
    }
    case 'ballot':
      return chain.cast(line.consultation, line.id);
    case 'reference':
      return mayStand(journey, its, line) ? undefined : 'line';
    default:
      return undefined;
  }
};

const broken = (fault: string): Refusal<CheckCode> =>
  refuseFor('archive.broken-chain', '', { fault });

/** A kind of line of which there are not as many as the manifest says. */
const miscounted = (
  counts: Readonly<Record<string, number>>,
  said: Manifest['counts'],
): string | undefined =>
  [...new Set([...Object.keys(counts), ...Object.keys(said)])].find(
    (is) => (counts[is] ?? 0) !== (said[is] ?? 0),
  );

export type Checked = { readonly chain: Chain };

/** Reads all of an archive and says whether it is whole. Nothing is written before this has said so. */
export const checkArchive = async (
  opened: Opened,
  journey: Journey,
): Promise<Result<Checked, CheckCode>> => {
  const { manifest } = opened;
  const chain = chainOf(manifest);
  const counts: Record<string, number> = {};
  for await (const told of linesOf(opened)) {
    if (!told.ok) return told;
    for (const line of told.value.lines) {
      counts[line.is] = (counts[line.is] ?? 0) + 1;
      const fault = take(chain, journey, manifest, line);
      if (fault === 'line') return strange(told.value.part);
      if (fault !== undefined) return broken(fault);
    }
  }
  const wrong = miscounted(counts, manifest.counts);
  if (wrong !== undefined) return broken(`${wrong} are not as counted`);
  const fault = chain.fault((key) => journey.leftOut.has(kindIn(key)));
  return fault === undefined ? ok({ chain }) : broken(fault);
};

/** The kind of a thing, from the key by which acts name it. */
export const kindIn = (key: string): string => kindOf(key.split('|')[1] ?? '');
