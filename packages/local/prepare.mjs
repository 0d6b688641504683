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

const npm = (...words) => {
  const shell = process.platform === 'win32';
  return (
    spawnSync('npm', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell }).status ===
    0
  );
};

if (!isInstalled || !statSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })) {
  process.stderr.write('  Installing what Articula needs (once) …\n');
  const done =
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error') ||
    (process.stderr.write(
      '  npm ci refused the lock on this machine; installing the locked versions one by one …\n',
    ),
    npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'));
  if (!done) {
    process.stderr.write('  The installation failed. The lines above say why.\n');
    process.exit(1);
  }
  writeFileSync(mark, String(lock.length));
}
