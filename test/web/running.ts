import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');
const waitMs = 90_000;

export type Running = {
  readonly origin: string;
  readonly browser: BrowserServer;
  /** Ends both and leaves nothing behind. */
  readonly end: () => Promise<void>;
};

/** A system with the demonstration and a browser to look at it with. */
export const startAll = async (): Promise<Running> => {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(path.join(base, 'articula-web-'));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  const system = await startSystem(folder).catch((error: unknown) => {
    tidy();
    throw error;
  });
  const endSystem = async () => {
    await ended(system.child);
    tidy();
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

/** A parent that is killed says goodbye to nobody, but its channel closes: the system then ends itself. */
const endsWithParent =
  'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"))';

const startSystem = async (folder: string) => {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      endsWithParent,
      path.join(root, 'packages/local/start.ts'),
    ],
    {
      cwd: root,
      env: { ...process.env, PORT: String(port), ARTICULA_DATA: path.join(folder, 'data') },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  await ready(child);
  return { child, origin: `http://localhost:${port}` };
};

const ready = (child: ChildProcess) =>
  new Promise<void>((done, failed) => {
    let said = '';
    const giveUp = (why: string) => {
      child.kill('SIGTERM');
      failed(new Error(`${why}\n${said}`));
    };
    const timer = setTimeout(() => giveUp('The system was not ready in time.'), waitMs);
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('Articula ready:')) return;
      clearTimeout(timer);
      done();
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
