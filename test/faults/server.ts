import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** One life of the whole system on a data folder: what it said, and when it ended. */
export type Life = {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Settles when this was said, or when the process ended: whichever is first. */
  readonly until: (text: string) => Promise<'said' | 'ended'>;
  readonly ended: Promise<unknown>;
};

export const begin = (folder: string, port: number): Life => {
  const child = spawn(process.execPath, [path.join(root, 'packages/local/start.ts')], {
    cwd: root,
    env: { ...process.env, ARTICULA_DATA: folder, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      child.emit('spoke');
    });
  const ended = once(child, 'exit');
  const spoken = async (words: string): Promise<'said'> => {
    while (!text.includes(words)) await once(child, 'spoke');
    return 'said';
  };
  return {
    child,
    said: () => text,
    ended,
    until: (words) => Promise.race([spoken(words), ended.then((): 'ended' => 'ended')]),
  };
};

/** Ends the engine of a folder as a power cut would: its pid stands in the folder. */
export const killEngine = (folder: string): void => {
  const pid = Number(readFileSync(path.join(folder, 'engine.pid'), 'utf8'));
  const isEngine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dynoxide');
  if (isEngine) process.kill(pid, 'SIGKILL');
};
