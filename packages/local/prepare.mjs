// Runs under whatever Node the machine has (20 is enough): plain JavaScript, no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
);
const mark = path.join(root, 'node_modules/.articula-installed');
const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const isInstalled = existsSync(mark) && readFileSync(mark, 'utf8') === String(lock.length);

/** Runs npm in silence; hands back what it said, for the case that nothing else helps. */
const npm = (...words) => {
  const shell = process.platform === 'win32';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync('npm', [...words, ...quiet], { cwd: root, encoding: 'utf8', shell });
  return { isDone: run.status === 0, said: `${run.stdout ?? ''}${run.stderr ?? ''}` };
};

if (!isInstalled || !statSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })) {
  process.stderr.write('  Installing what Articula needs (once) …\n');
  const strict = npm('ci');
  if (!strict.isDone) {
    // A registry may lack packages of foreign platforms; then the lock that was written from it lacks them too.
    process.stderr.write(
      '  npm ci refused the lock here; installing the locked versions without it …\n',
    );
    const loose = npm('install', '--no-save');
    if (!loose.isDone) {
      process.stderr.write(`${loose.said}\n  The installation failed. The lines above say why.\n`);
      process.exit(1);
    }
  }
  writeFileSync(mark, String(lock.length));
}
