import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import { secretsOf, tellingLines } from '../house/silence.ts';

const root = path.resolve(import.meta.dirname, '../..');
const waitMs = 90_000;

export type Running = {
  readonly origin: string;
  readonly browser: BrowserServer;
  /** Ends both and leaves nothing behind. */
  readonly end: () => Promise<void>;
};

const newFolder = () =>
  mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'articula-web-'));

/** A system with the demonstration and a browser to look at it with. */
export const startAll = async (): Promise<Running> => {
  const folder = newFolder();
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  const system = await startSystem(folder).catch((error: unknown) => {
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
  return { origin: system.origin, browser, end };
};

export type System = {
  readonly origin: string;
  /** Lets so much time pass at once: for windows of days. */
  readonly passes: (ms: number) => void;
  readonly end: () => Promise<void>;
};

/** A system of one's own, whose clock nobody else goes by. */
export const startOwn = async (): Promise<System> => {
  const folder = newFolder();
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  const { child, origin } = await startSystem(folder, [jumpingClock]).catch((error: unknown) => {
    tidy();
    throw error;
  });
  const passes = (ms: number) => void child.send(ms);
  const end = async () => {
    await ended(child);
    tidy();
  };
  return { origin, passes, end };
};

/** An installation without anybody, and what it printed for whoever started it. `prepare` may fill its folder before. */
export const startEmpty = async (
  prepare: (data: string) => void = () => undefined,
): Promise<Omit<System, 'passes'> & { printed: string }> => {
  const folder = newFolder();
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  prepare(path.join(folder, 'data'));
  const empty = { ARTICULA_DEMO: 'off' };
  const { child, origin, printed } = await startSystem(folder, [], empty).catch(
    (error: unknown) => {
      tidy();
      throw error;
    },
  );
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
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
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

/** A clock that goes as the real one does, and jumps ahead when the parent says by how much. */
const jumpingClock =
  'data:text/javascript,const real=Date.now;let ahead=0;Date.now=()=>real()+ahead;process.on("message",(ms)=>{ahead+=ms})';

/** A parent that is killed says goodbye to nobody, but its channel closes: the system then ends itself. */
const endsWithParent =
  'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"))';

const startSystem = async (
  folder: string,
  imports: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
) => {
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
        ARTICULA_DATA: path.join(folder, 'data'),
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
    const giveUp = (why: string) => {
      child.kill('SIGTERM');
      failed(new Error(`${why}\n${said}`));
    };
    const timer = setTimeout(() => giveUp('The system was not ready in time.'), waitMs);
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (!printed.includes('Articula ready:')) return;
      clearTimeout(timer);
      done(printed);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      giveUp('The system ended before it was ready.');
    });
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
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  });
