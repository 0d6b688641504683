import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { reenact } from '#demonstration';
import { stageOf, withFacts } from '#functions';
import { buildFunctions, bundlePath, startEngine, startPoller } from '#local';
import { readConfig } from '#runtime';
import { tenantRecords, tenantScope, within } from '#table';
import { region } from '#tenancy';
import { boardPaces } from './board-pace.ts';
import { conformityPaces } from './conformity-pace.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { getEvent } from './event.ts';
import { bareFunction, sizeOf } from './init.ts';
import { paceOf } from './pace.ts';
import { verbPaces } from './verb-pace.ts';

type Handler = (event: object, context: object) => Promise<{ statusCode: number; body?: string }>;

const print = (text = '') => process.stdout.write(`${text}\n`);
const row = (...cells: (string | number)[]) => print(`| ${cells.join(' | ')} |`);
const head = (...cells: string[]) => {
  print();
  row(...cells);
  row(...cells.map(() => '---'));
};

const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(path.join(base, 'articula-bench-'));
const engine = await startEngine(folder);
const proxy = await startCountingProxy(engine.endpoint);
const environment = {
  DYNAMODB_ENDPOINT: engine.endpoint,
  FILES_FOLDER: path.join(folder, 'files'),
  MAIL_FOLDER: path.join(folder, 'mail'),
  MEMORY_SECONDS: '0',
};
Object.assign(process.env, environment);
mkdirSync(path.join(folder, 'bundles'));
await buildFunctions();

let copies = 0;
/** A fresh instance of a bundle, with its environment read anew. */
const load = async (name: string, changed: Record<string, string> = {}): Promise<Handler> => {
  Object.assign(process.env, environment, changed);
  copies += 1;
  const bundle: { handler: Handler } = await import(
    `${pathToFileURL(bundlePath(name)).href}?${copies}`
  );
  return bundle.handler;
};

const counted = readConfig({ ...process.env, DYNAMODB_ENDPOINT: proxy.endpoint });
await reenact(
  (nowMs) => withFacts(stageOf(counted, nowMs)),
  folder,
  () => undefined,
);
const poller = await startPoller(
  engine.endpoint,
  folder,
  'projector',
  (await load('projector')) as never,
);
await poller.drained();
await poller.stop();

head('verb', 'times', 'calls', 'capacity units', 'items read');
for (const [verb, all] of Map.groupBy(proxy.verbs, (one) => one.verb)) {
  const mean = (field: 'calls' | 'units' | 'items') =>
    (all.reduce((sum, one) => sum + one[field], 0) / all.length).toFixed(1);
  row(verb, all.length, mean('calls'), mean('units'), mean('items'));
}

proxy.take();
const portal = await load('portal', { DYNAMODB_ENDPOINT: proxy.endpoint });
const list = await portal(getEvent('/penalolen'), {});
const processId = /procesos\/(\w{26})/.exec(list.body ?? '')?.[1] ?? '';
const plan = await portal(getEvent('/penalolen/plan/2021'), {});
const commitmentId = /compromisos\/(\w{26})/.exec(plan.body ?? '')?.[1] ?? '';
proxy.take();
const pages = [
  '/',
  '/penalolen',
  `/penalolen/procesos/${processId}`,
  `/penalolen/procesos/${processId}/aportes`,
  '/penalolen/plan/2021',
  '/penalolen/plan/2021/avance',
  `/penalolen/plan/2021/compromisos/${commitmentId}`,
];
head('page (cold)', 'status', 'calls', 'capacity units', 'items read', 'bytes of HTML');
for (const page of pages) {
  const answer = await portal(getEvent(page), {});
  const { calls, units, items } = proxy.take();
  row(
    page.replaceAll(/\w{26}/g, '…'),
    answer.statusCode,
    calls,
    units,
    items,
    Buffer.byteLength(answer.body ?? ''),
  );
}

head('function', 'KB', 'gzip KB', 'init CPU ms', 'times the bare function');
const bare = sizeOf('bare Hono', await bareFunction(path.join(folder, 'bundles')), environment);
row(bare.name, bare.kb, bare.gzipKb, bare.initMs.toFixed(0), '1.0');
for (const name of ['portal', 'office', 'vote', 'projector']) {
  const size = sizeOf(name, bundlePath(name), environment);
  row(name, size.kb, size.gzipKb, size.initMs.toFixed(0), (size.initMs / bare.initMs).toFixed(1));
}

const stage = stageOf(readConfig(process.env));
const raw = await paceOf('one GetItem, nothing around it', 3000, () =>
  within(tenantScope(region.tenant), () =>
    tenantRecords(stage.table, region.tenant).get(
      { kind: 'none', schema: undefined as never, within: () => '-', id: () => [] },
      '-',
      'none',
    ),
  ),
);
const cold = await load('portal');
const warm = await load('portal', { MEMORY_SECONDS: '2' });
const listOf50 = `/penalolen/procesos/${processId}/aportes`;
const paces = [
  raw,
  await paceOf('page of 48 contributions, cold', 1000, () => cold(getEvent(listOf50), {})),
  await paceOf('page of 48 contributions, value kept 2 s', 3000, () =>
    warm(getEvent(listOf50), {}),
  ),
  ...(await verbPaces(stage)),
];
head('16 in flight', 'CPU ms each (this process)', 'per second', 'times the raw read');
for (const { name, cpuMs, perSecond } of paces)
  row(name, cpuMs.toFixed(2), perSecond.toFixed(0), (cpuMs / raw.cpuMs).toFixed(1));

proxy.take();
head(
  'facts',
  'calls',
  'capacity units',
  'items read',
  'ms',
  'one contribution more: calls',
  'units',
);
const sizes = [1000, 10_000, 100_000];
for (const { facts, reading, readingMs, oneMore } of await conformityPaces(
  withFacts(stageOf(counted)),
  proxy.take,
  sizes,
))
  row(
    facts,
    reading.calls,
    reading.units,
    reading.items,
    readingMs.toFixed(0),
    oneMore.calls,
    oneMore.units,
  );

head(
  'contributions of each of 52 communes',
  'board: calls',
  'capacity units',
  'items read',
  'CPU ms',
  'one act more: calls',
  'units',
);
for (const { contributions, reading, cpuMs, projecting } of await boardPaces(
  withFacts(stageOf(counted)),
  proxy.take,
  [100, 1000, 10_000],
))
  row(
    contributions,
    reading.calls,
    reading.units,
    reading.items,
    cpuMs.toFixed(1),
    projecting.calls,
    projecting.units,
  );

proxy.stop();
await engine.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
