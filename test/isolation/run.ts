import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEngine } from '#local';
import { readyPlainNode } from './plain-node.ts';

/** Spread over all routes, askers and ways. Fewer for whoever is in a hurry, more for a night: `npm run proofs -- isolation 1000000`. */
const most = Number(process.argv[2] ?? 120_000);
const least = 50_000;

const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(path.join(base, 'articula-isolation-'));
const engine = await startEngine(path.join(folder, 'engine'));
Object.assign(process.env, {
  DYNAMODB_ENDPOINT: engine.endpoint,
  FILES_FOLDER: path.join(folder, 'files'),
});
readyPlainNode();
try {
  const { attack } = await import('./attack.ts');
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const { requests, leaks, foreignWrites } = await attack(most, say);
  const isWhole = most < least || requests >= least;
  if (!isWhole) say(`Fewer than ${least} requests.`);
  process.exitCode = isWhole && leaks + foreignWrites === 0 ? 0 : 1;
  process.stdout.write(`${requests} requests, ${leaks} leaks, ${foreignWrites} foreign writes\n`);
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}
