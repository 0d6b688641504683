import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { signInAddress } from '#addresses';
import { personas, reenact } from '#demonstration';
import { stageOf, withFacts } from '#functions';
import { readConfig } from '#runtime';
import { buildFunctions, buildLocalPages, bundlePath, manifests } from './build.ts';
import { startClaveUnica } from './clave-unica.ts';
import { createTables } from './create-tables.ts';
import { startEngine } from './engine.ts';
import { firstOfficerLink } from './first-officer.ts';
import { type Invoke, startGateway } from './gateway.ts';
import { identitySecret } from './identity-secret.ts';
import { inboxOf } from './inbox.ts';
import { localPages } from './local-pages.ts';
import { startMinutes } from './minutes.ts';
import { startPoller } from './poller.ts';
import { routerOf } from './routes.ts';

const often = { read: 1e6, write: 1e5, vote: 1e5, enter: 1e4 };
const generous = JSON.stringify({ perPrefix: often, perPerson: often, perTenant: 1e6 });

const say = (text: string) => process.stderr.write(`  ${text}\n`);

const started = performance.now();
const port = Number(process.env['PORT'] ?? 4000);
const folder = path.resolve(process.env['ARTICULA_DATA'] ?? '.articula');
const hasDemonstration = process.env['ARTICULA_DEMO'] !== 'off';

mkdirSync(folder, { recursive: true });
say('Preparing the engine …');
const given = process.env['DYNAMODB_ENDPOINT'];
const engine = given === undefined ? await startEngine(folder) : undefined;
const endpoint = engine?.endpoint ?? given ?? '';
if (given !== undefined) await createTables(given);

const publicOrigin = process.env['PUBLIC_ORIGIN'] ?? `http://localhost:${port}`;
const claveUnica = await startClaveUnica(publicOrigin);

Object.assign(process.env, {
  DYNAMODB_ENDPOINT: endpoint,
  PUBLIC_ORIGIN: publicOrigin,
  IDENTITY_SECRETS: process.env['IDENTITY_SECRETS'] ?? identitySecret(folder),
  SIGN_IN_PROVIDERS: process.env['SIGN_IN_PROVIDERS'] ?? JSON.stringify([claveUnica.listed]),
  SIGN_IN_PATH: hasDemonstration ? '/local/entrar' : signInAddress(),
  // Everybody who tries the demonstration comes from one address.
  ...(hasDemonstration ? { LIMITS: process.env['LIMITS'] ?? generous } : {}),
  FILES_FOLDER: path.join(folder, 'files'),
  MAIL_FOLDER: path.join(folder, 'mail'),
});
const config = readConfig(process.env);

say('Building the functions …');
const building = buildFunctions();
const stage = stageOf(config);
if (hasDemonstration) await reenact((nowMs) => withFacts(stageOf(config, nowMs)), folder, say);
await building;

type Handler = (event: unknown, context: object) => Promise<never>;
type Bundle = {
  readonly handler: Handler;
  /** What is answered as it comes, or nothing where the handler answers. */
  readonly stream?: (event: unknown) => Promise<Response> | undefined;
};
const load = (name: string): Promise<Bundle> => import(pathToFileURL(bundlePath(name)).href);
const all = await manifests();
const bundles = new Map(
  await Promise.all(all.map(async ({ name }) => [name, await load(name)] as const)),
);

// A bundle is only known by its name here; the manifest says which events it takes.
const invokeBundle = (name: string, event: unknown) => {
  const bundle = bundles.get(name);
  if (!bundle) throw new Error(`no function is called ${name}`);
  return bundle.handler(event, {
    functionName: name,
    getRemainingTimeInMillis: () => 60_000,
  });
};
const invoke: Invoke = (name, event) =>
  bundles.get(name)?.stream?.(event) ?? invokeBundle(name, event);

say('Publishing what was recorded …');
const pollers = await Promise.all(
  all
    .filter(({ source }) => source === 'stream')
    .map(({ name }) => startPoller(endpoint, folder, name, (event) => invokeBundle(name, event))),
);
const pages = await buildLocalPages();
const server = await startGateway(
  port,
  routerOf(all),
  invoke,
  localPages(
    pages,
    stage,
    inboxOf(path.join(folder, 'mail')),
    config.PUBLIC_ORIGIN,
    hasDemonstration ? personas : [],
  ),
  pages.lastWord,
);
const minutes = startMinutes(() => {
  for (const { name } of all.filter(({ source }) => source === 'minute'))
    invokeBundle(name, { time: new Date().toISOString() }).catch(() => undefined);
});
await Promise.all(pollers.map((poller) => poller.drained()));

let isStopping = false;
const stop = async () => {
  if (isStopping) return;
  isStopping = true;
  minutes.stop();
  server.close();
  claveUnica.stop();
  server.closeAllConnections();
  await Promise.all(pollers.map((poller) => poller.stop()));
  await engine?.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop());

const link = hasDemonstration ? undefined : await firstOfficerLink(stage, config.PUBLIC_ORIGIN);
if (link !== undefined)
  process.stdout.write(`For the first regional officer, once and within 24 hours: ${link}\n`);

say(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`);
process.stdout.write(`Articula ready: http://localhost:${port}\n`);
