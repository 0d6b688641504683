import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { importArchive, listArchives, makeArchives, prepareArchive, takenArchive } from '#archive';
import { readActs, readHead } from '#audit';
import { follow, following, sealAndPublish, stageOf, withFacts } from '#functions';
import { PersonId, type TenantId, timedId } from '#kernel';
import { startEngine } from '#local';
import { registerOrganisation } from '#organisations';
import { type Stage, perform, read } from '#perform';
import { catalogues } from '#privacy';
import { readConfig } from '#runtime';
import { tenantScope, within } from '#table';

/*
 * npm run proofs -- archive [records]
 * Fills a commune, makes its archive, takes it and brings it into an empty installation: each in a process
 * of its own, with its peak of memory. The making runs in a heap that would not hold the records.
 */
const [first = '100000', work, folder = '', endpoint = ''] = process.argv.slice(2);
const records = Number(first);
const tenant = 'penalolen' as TenantId;
const person = PersonId.parse(timedId(0, randomBytes(10)));
const file = path.join(folder, 'archive.zip');

const stageIn = (name: string): Stage => {
  const config = readConfig({ DYNAMODB_ENDPOINT: endpoint, FILES_FOLDER: path.join(folder, name) });
  const stage = withFacts(stageOf(config));
  const ports = { ...stage.ports, standingOf: async () => ['coordinator' as const] };
  return { ...stage, ports };
};

const say = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** The highest memory of this process while something is done. */
const peakOf = async <Value>(what: string, doing: () => Promise<Value>): Promise<Value> => {
  const since = performance.now();
  const peak = { rss: 0, heap: 0 };
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heap = Math.max(peak.heap, heapUsed);
  };
  const timer = setInterval(look, 10);
  const value = await doing();
  look();
  clearInterval(timer);
  say(`${what}: ${seconds(since)} s, peak RSS ${mb(peak.rss)}, heap ${mb(peak.heap)}`);
  return value;
};

const ask = () => ({ tenant, person, key: randomBytes(8).toString('hex') });

/** What the projector would do with what lies in the stream. */
const seal = async (stage: Stage) => {
  const [acts, head] = await within(tenantScope(tenant), async () => [
    await readActs(stage.table, tenant, '-'),
    await readHead(stage.table, tenant, '-'),
  ]);
  const from = head?.acts ?? 0;
  const ordered = acts.toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(from);
  for (let at = 0; at < ordered.length; at += 500) {
    const delivered = ordered
      .slice(at, at + 500)
      .map((act, index) => ({ act, sequence: String(from + at + index + 1) }));
    await sealAndPublish(stage, following, 'one', { tenant, collection: '-', delivered });
  }
};

const fill = async () => {
  const stage = stageIn('here');
  let next = 0;
  const one = async () => {
    while (next < records) {
      next += 1;
      const input = { name: `Organización sintética número ${next}`, kind: 'union' };
      const done = await perform(stage, registerOrganisation, ask(), input);
      if (!done.ok) throw new Error(done.code);
    }
  };
  await Promise.all(Array.from({ length: 16 }, one));
  const asked = await perform(stage, prepareArchive, ask(), { reason: 'Una prueba de memoria.' });
  if (!asked.ok) throw new Error(asked.code);
  await seal(stage);
};

const make = async () => {
  const stage = stageIn('here');
  const seen: string[] = [];
  let steps = 0;
  for (let isReady = false; !isReady;) {
    let left = 1;
    const maker = { stage, catalogues, origin: '', isOver: () => (left -= 1) < 0 };
    steps += await makeArchives(maker, tenant);
    const list = await read(stage, listArchives, { tenant, person }, {});
    const [archive] = list.ok ? list.value.items : [];
    const { progress } = archive ?? {};
    if (progress) seen.push(`${progress.area} ${progress.lines}/${progress.expected}`);
    isReady = archive?.state === 'ready';
    if (isReady) say(`made: ${JSON.stringify(archive?.made)}`);
  }
  say(
    `${steps} steps; progress: ${seen.filter((_, at) => at % Math.ceil(seen.length / 8) === 0).join(' · ')}`,
  );
};

const take = async () => {
  const stage = stageIn('here');
  const list = await read(stage, listArchives, { tenant, person }, {});
  const id = list.ok ? list.value.items[0]?.archiveId : undefined;
  const taking = id && (await takenArchive(stage, tenant, id));
  if (!taking) throw new Error('nothing to take');
  await pipeline(Readable.from(taking.pieces), createWriteStream(file));
  say(`taken: ${mb(statSync(file).size)} as announced: ${statSync(file).size === taking.bytes}`);
};

const bring = async () => {
  const stage = stageIn('there');
  const handle = openSync(file, 'r');
  const source = {
    size: statSync(file).size,
    read: async (offset: number, length: number) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset));
    },
  };
  const done = await importArchive(
    {
      stage,
      catalogues,
      isOurs: () => true,
      publish: (of, collection, acts) => follow(stage, following, of, collection, acts),

      shows: following.shows,
      say: () => undefined,
    },
    source,
  );
  if (!done.ok) throw new Error(`${done.code} ${JSON.stringify(done.found)}`);
  say(`brought in: ${JSON.stringify(done.value)}`);
};

const works: Readonly<Record<string, () => Promise<void>>> = { fill, make, take, bring };

if (work !== undefined) await peakOf(work, works[work] ?? fill);
else {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const base = mkdtempSync(path.join(memory, 'articula-archive-'));
  const here = await startEngine(path.join(base, 'here'));
  const there = await startEngine(path.join(base, 'there'));
  const run = (name: string, at: string, ...limits: readonly string[]) => {
    const child = spawnSync(
      process.execPath,
      [
        ...limits,
        '--disable-warning=ExperimentalWarning',
        import.meta.filename,
        first,
        name,
        base,
        at,
      ],
      { stdio: 'inherit' },
    );
    if (child.status !== 0) throw new Error(`${name} failed`);
  };
  try {
    run('fill', here.endpoint);
    run('make', here.endpoint, '--max-old-space-size=64');
    run('take', here.endpoint, '--max-old-space-size=64');
    // An import reckons and writes all of it: minutes for very many.
    if (records <= 20_000) run('bring', there.endpoint);
  } finally {
    await here.stop();
    await there.stop();
    rmSync(base, { recursive: true, force: true });
  }
}
