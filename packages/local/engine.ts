import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { createTables } from './create-tables.ts';
import { indexStream } from './index-stream.ts';

export type Engine = {
  readonly endpoint: string;
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
};

const waitMs = 10_000;

/** Starts the embedded engine on a file in `folder`, makes the tables, and starts it again if it dies. */
export const startEngine = async (folder: string): Promise<Engine> => {
  mkdirSync(folder, { recursive: true });
  const pidFile = path.join(folder, 'engine.pid');
  const file = path.join(folder, 'records.sqlite');
  endLeftover(pidFile);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  let isStopping = false;
  let child: ChildProcess;
  const launch = () => {
    // In a group of its own: Ctrl-C reaches the server first, which ends the engine last.
    child = spawn(binary(), ['--port', String(port), '--db-path', file], {
      stdio: 'ignore',
      detached: true,
    });
    writeFileSync(pidFile, String(child.pid));
    child.once('exit', () => {
      if (!isStopping) launch();
    });
    return child;
  };
  const onExit = () => {
    isStopping = true;
    child.kill('SIGKILL');
  };
  await answering(endpoint, launch());
  process.once('exit', onExit);
  await createTables(endpoint);
  indexStream(file);
  return {
    endpoint,
    pid: () => child.pid ?? 0,
    stop: async () => {
      isStopping = true;
      process.off('exit', onExit);
      await ended(child);
      rmSync(pidFile, { force: true });
    },
  };
};

const binary = () => {
  const require = createRequire(import.meta.url);
  try {
    return path.join(path.dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch (cause) {
    const message = 'The embedded engine runs on Linux x64 only: set DYNAMODB_ENDPOINT elsewhere.';
    throw new Error(message, { cause });
  }
};

const isEngine = (pid: number) => {
  const command = `/proc/${pid}/cmdline`;
  return pid > 1 && existsSync(command) && readFileSync(command, 'utf8').includes('dynoxide');
};

/** An engine outlives a parent that was killed. Only a process that still is an engine is ended. */
const endLeftover = (pidFile: string) => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (isEngine(pid)) process.kill(pid, 'SIGKILL');
  while (isEngine(pid)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  rmSync(pidFile, { force: true });
};

const freePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answering = async (endpoint: string, child: ChildProcess) => {
  const until = performance.now() + waitMs;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the engine ended with ${child.exitCode}`);
    try {
      await fetch(endpoint, { method: 'POST' });
      return;
    } catch {
      await new Promise<void>((done) => {
        setTimeout(done, 10);
      });
    }
  }
  throw new Error(`the engine did not answer within ${waitMs} ms`);
};

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 2000).unref();
  });
