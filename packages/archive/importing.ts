import { Entry, restoreEntry, restoreHead } from '#audit';
import { type Refusal, type TenantId, ok, refuse, refuseFor } from '#kernel';
import { type Showing, type Stage, perform } from '#perform';
import {
  type Act,
  type Catalogue,
  actPartition,
  dropPassing,
  findAct,
  forgettingScope,
  importScope,
  keepPassing,
  logPartition,
  ownPartition,
  tenantRecords,
  within,
} from '#table';
import type { Membership } from '#tenancy';
import { type Checked, checkArchive, isReadHere, kindIn, linesOf } from './checking.ts';
import { compare } from './comparing.ts';
import { ageOf } from './edition.ts';
import { type Journey, journeyOf } from './journey.ts';
import { importMark, noteImport } from './note-import.ts';
import { type Opened, type Source, openArchive } from './opening.ts';
import { readTurn } from './reading.ts';
import { importPlace, importRow } from './rows.ts';
import { carryStanding, standingIn } from './standing.ts';
import { type Putting, putLine, putStub } from './putting.ts';

export type Importing = {
  readonly stage: Stage;
  readonly catalogues: readonly Catalogue[];
  /** Whether this installation is of the region of a tenant. */
  readonly isOurs: (tenant: TenantId) => boolean;
  /** Computes what is published from what was done, as the projector would. */
  readonly publish: (tenant: TenantId, collection: string, acts: readonly Act[]) => Promise<void>;
  /** What the public log tells of a verb's acts. */
  readonly shows: Showing;
  /** The code that stands in the minutes, where somebody has it. */
  readonly code?: string | undefined;
  readonly say: (text: string) => void;
};

const marker = (sha256: string) => ({ sha256 });

/** What a tenant that nobody has worked in yet does not have. */
const holdsAnything = async ({ table }: Stage, tenant: TenantId): Promise<boolean> => {
  const places = [
    ownPartition(tenant, '-'),
    ...['-', 'access'].flatMap((one) => [actPartition(tenant, one), logPartition(tenant, one)]),
  ];
  for (const pk of places) {
    const { items } = await readTurn(table, table.records, pk, { most: 1 });
    if (items.length > 0) return true;
  }
  return false;
};

/** Whether this archive may be brought in now: where nothing is, or where it was begun. */
const begin = async (stage: Stage, tenant: TenantId, sha256: string) => {
  const id = importMark.key(sha256);
  const done = await findAct(stage.table, { tenant, collection: '-', id });
  if (done) return refuse('archive.already-imported');
  const begun = await tenantRecords(stage.table, tenant).get(importRow, importPlace, 'one');
  if (begun) return begun.value.sha256 === sha256 ? ok(begun) : refuse('archive.other-under-way');
  if (await holdsAnything(stage, tenant)) return refuse('archive.not-empty');
  await keepPassing(stage.table, tenant, importRow, marker(sha256), {});
  return ok(undefined);
};

const atOnce = 16;

/** Some at a time: neither one by one, nor all of them in memory. */
const each = async <One>(all: readonly One[], work: (one: One) => Promise<unknown>) => {
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(work));
};

const bring = async (
  { stage }: Importing,
  opened: Opened,
  journey: Journey,
  { chain }: Checked,
): Promise<Membership | undefined> => {
  const { manifest } = opened;
  let standing: Membership | undefined;
  const putting: Putting = { stage, tenant: manifest.tenant };
  for await (const told of linesOf(opened)) {
    if (!told.ok) throw new Error('the archive changed while it was read');
    const lines = told.value.lines.filter((line) => isReadHere(journey, line));
    // A row that stands twice in one part is written in its order.
    const last = new Map(
      lines.map((line) => ['sk' in line ? `${line.place} ${line.sk}` : line, line]),
    );
    await each([...last.values()], (line) => putLine(putting, line));
    for (const line of last.values()) standing ??= standingIn(line, manifest.tenant);
  }
  for (const part of manifest.parts)
    if (part.name.startsWith('archivos/')) await stage.bytes.put(await opened.contentOf(part));
  for (const { key, n, hash } of chain.lasts())
    if (journey.leftOut.has(kindIn(key))) await putStub(putting, key, n, hash);
  return standing;
};

const actsOf = async ({ stage }: Importing, { tenant, collection, acts }: Entry) => {
  const found = await Promise.all(
    acts.map(({ id }) => findAct(stage.table, { tenant, collection, id })),
  );
  return found.filter((act) => act !== undefined);
};

const publishedAtOnce = 500;

/** Puts the log behind the acts, entry by entry as it was sealed, and publishes what followed from them. */
const seal = async (importing: Importing, opened: Opened): Promise<void> => {
  const { stage, publish, shows } = importing;
  const { tenant, heads } = opened.manifest;
  const waiting = new Map<string, Act[]>();
  for await (const told of linesOf(opened)) {
    if (!told.ok) throw new Error('the archive changed while it was read');
    for (const line of told.value.lines) {
      if (line.is !== 'entry') continue;
      const entry = Entry.parse(JSON.parse(line.body));
      const acts = await actsOf(importing, entry);
      await restoreEntry(stage.table, entry, acts, shows);
      const all = [...(waiting.get(entry.collection) ?? []), ...acts];
      if (all.length >= publishedAtOnce) await publish(tenant, entry.collection, all.splice(0));
      waiting.set(entry.collection, all);
    }
  }
  for (const [collection, acts] of waiting)
    if (acts.length > 0) await publish(tenant, collection, acts);
  for (const { collection, entries, acts, hash, sealedAt } of heads)
    await restoreHead(
      stage.table,
      { tenant, collection, n: entries, acts, hash, sealedAt },
      stage.now(),
    );
};

export type Imported = {
  readonly tenant: TenantId;
  readonly name: string;
  readonly sha256: string;
  readonly acts: number;
  readonly records: number;
  readonly files: number;
  /** Found as they were; or computed anew and not compared, where the archive has them in another edition or none. */
  readonly copies: 'equal' | 'anew';
  readonly edition: number | undefined;
};

const mostNamed = 20;

const told = (differing: readonly string[]) => ({
  many: differing.length,
  copies: differing.slice(0, mostNamed).join(', '),
});

/**
 * Brings in what another installation handed out. All of it is read and reckoned before anything is written;
 * what was begun and broke off is taken up by doing it again.
 */
export const importArchive = async (
  importing: Importing,
  source: Source,
): Promise<{ readonly ok: true; readonly value: Imported } | Refusal> => {
  const { stage, catalogues, isOurs, code, say } = importing;
  const opened = await openArchive(source);
  if (!opened.ok) return opened;
  const { manifest, sha256 } = opened.value;
  const { tenant, name, region, madeAt } = manifest;
  if (code !== undefined && code !== sha256) return refuse('archive.other-code');
  if (!isOurs(tenant) || region !== stage.region) return refuse('archive.unknown-tenant');
  say('Reading and reckoning all of it …');
  const journey = journeyOf(catalogues);
  const checked = await checkArchive(opened.value, journey);
  if (!checked.ok) return checked;
  const { acts, rows: records } = checked.value.chain.counts();
  return within(importScope(tenant), async () => {
    const begun = await begin(stage, tenant, sha256);
    if (!begun.ok) return begun;
    say(`Writing ${records} records and ${acts} acts …`);
    const standing = await bring(importing, opened.value, journey, checked.value);
    say('Sealing and publishing …');
    await seal(importing, opened.value);
    await carryStanding(stage, standing, sha256);
    const copies = ageOf(manifest.edition) === 'ours' ? 'equal' : 'anew';
    const differing = copies === 'equal' ? await compare(stage, opened.value) : [];
    if (differing.length > 0) return refuseFor('archive.other-copies', '', told(differing));
    const asking = { tenant, person: undefined, isInstallation: true, key: `import-${sha256}` };
    const input = { sha256, madeAt, acts, records };
    const noted = await perform(stage, noteImport, asking, input);
    if (!noted.ok) return noted;
    await within(forgettingScope(tenant), () =>
      dropPassing(stage.table, tenant, importRow, marker(sha256)),
    );
    const files = manifest.parts.filter((part) => part.name.startsWith('archivos/')).length;
    return ok({ tenant, name, sha256, acts, records, files, copies, edition: manifest.edition });
  });
};
