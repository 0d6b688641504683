import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { secretsOf, tellingLines } from '../house/silence.ts';
import { browserPath } from './browser.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Nobody waits so long, on whatever machine: what has not ended by then never will. */
const mostEndingMs = 120_000;

export type Running = {
  readonly origin: string;
  readonly browser: BrowserServer;
  /** What the demonstration left, for whoever wants a system of their own without waiting for it. */
  readonly seed: string;
  /** Ends both and leaves nothing behind. */
  readonly end: () => Promise<void>;
};

const newFolder = () =>
  mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'articula-web-'));

/** Plays the demonstration once; every system with it begins with a copy. */
const sow = async (folder: string): Promise<string> => {
  const { child } = await startSystem(folder);
  await ended(child);
  return path.join(folder, 'data');
};

/** A system with the demonstration and a browser to look at it with. */
export const startAll = async (): Promise<Running> => {
  const [folder, sown] = [newFolder(), newFolder()];
  const tidy = () => {
    for (const one of [folder, sown]) rmSync(one, { recursive: true, force: true });
  };
  const begin = async () => {
    const seed = await sow(sown);
    return { seed, system: await startSystem(folder, { seed }) };
  };
  const { seed, system } = await begin().catch((error: unknown) => {
    tidy();
    throw error;
  });
  const log = printedBy(system.child);
  const endSystem = async () => {
    await ended(system.child);
    const telling = tellingLines(log(), secretsOf(path.join(folder, 'data', 'mail')));
    tidy();
    if (telling.length > 0) throw new Error(`the log names people: ${telling.join(', ')}`);
  };
  const browser = await startBrowser().catch(async (error: unknown) => {
    await endSystem();
    throw error;
  });
  const end = async () => {
    await browser.close();
    await endSystem();
  };
  return { origin: system.origin, browser, seed, end };
};

export type System = {
  readonly origin: string;
  /** Lets so much time pass at once: for windows of days. The minutes of the clock follow. */
  readonly passes: (ms: number) => void;
  /** Holds time at an instant, for what must be seen before it goes on; nothing lets it go on from there. */
  readonly standsAt: (ms: number | undefined) => void;
  readonly end: () => Promise<void>;
};

/** A system of one's own, whose clock nobody else goes by. */
export const startOwn = async (): Promise<System> => {
  const folder = newFolder();
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  const wishes = { seed: inject('seed'), imports: [jumpingClock] };
  const { child, origin } = await startSystem(folder, wishes).catch((error: unknown) => {
    tidy();
    throw error;
  });
  const passes = (ms: number) => void child.send({ passes: ms });
  const standsAt = (ms: number | undefined) => void child.send({ standsAt: ms });
  const end = async () => {
    await ended(child);
    tidy();
  };
  return { origin, passes, standsAt, end };
};

/** An installation without anybody, and what it printed for whoever started it. `prepare` may fill its folder before. */
export const startEmpty = async (
  prepare: (data: string) => void = () => undefined,
): Promise<Pick<System, 'origin' | 'end'> & { readonly printed: string }> => {
  const folder = newFolder();
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  prepare(path.join(folder, 'data'));
  const wishes = { environment: { ARTICULA_DEMO: 'off' } };
  const { child, origin, printed } = await startSystem(folder, wishes).catch((error: unknown) => {
    tidy();
    throw error;
  });
  const end = async () => {
    await ended(child);
    tidy();
  };
  return { origin, printed, end };
};

/** All that a system prints from now on. */
const printedBy = (child: ChildProcess) => {
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return () => printed;
};

const startBrowser = () =>
  chromium.launchServer({
    executablePath: browserPath(),
    host: '127.0.0.1',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const jump = `
const real = Date.now;
let ahead = 0;
let stood;
Date.now = () => stood ?? real() + ahead;
process.on('message', ({ passes, standsAt }) => {
  if (stood !== undefined) ahead = stood - real();
  if (passes !== undefined) ahead += passes;
  stood = standsAt;
});`;

/** A clock that goes as the real one does, jumps ahead when the parent says by how much, and stands when told. */
const jumpingClock = `data:text/javascript,${encodeURIComponent(jump)}`;

/** A parent that is killed says goodbye to nobody, but its channel closes: the system then ends itself. */
const endsWithParent =
  'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"))';

const startSystem = async (
  folder: string,
  {
    seed,
    imports = [],
    environment = {},
  }: { seed?: string; imports?: readonly string[]; environment?: NodeJS.ProcessEnv } = {},
) => {
  const data = path.join(folder, 'data');
  if (seed !== undefined) cpSync(seed, data, { recursive: true });
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      endsWithParent,
      ...imports.flatMap((one) => ['--import', one]),
      path.join(root, 'packages/local/start.ts'),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        PORT: String(port),
        ARTICULA_DATA: data,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const printed = await ready(child);
  return { child, printed, origin: `http://localhost:${port}` };
};

const ready = (child: ChildProcess) =>
  new Promise<string>((done, failed) => {
    let said = '';
    let printed = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Articula ready:')) done(printed);
    });
    child.once('exit', () => failed(new Error(`The system ended before it was ready.\n${said}`)));
  });

const freePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), mostEndingMs).unref();
  });
