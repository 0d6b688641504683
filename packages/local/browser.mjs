// Runs under whatever Node the machine has: finds a Chromium for the browser tests, or installs Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const hasBrowser = () => places.some((place) => place && existsSync(place));
const apt = (...words) =>
  spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

if (!hasBrowser()) {
  process.stderr.write('  Installing Chromium for the browser tests (once) …\n');
  const done =
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium') &&
    hasBrowser();
  if (!done) {
    process.stderr.write(
      '  No Chromium was found or could be installed. Set CHROMIUM to a browser of your own.\n',
    );
    process.exit(1);
  }
}
