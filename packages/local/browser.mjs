// Runs under whatever Node the machine has: finds a Chromium for the browser tests, or installs Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const known = JSON.parse(readFileSync(new URL('browsers.json', import.meta.url), 'utf8'));
const places = [process.env.CHROMIUM, ...known];
const hasBrowser = () => places.some((place) => place && existsSync(place));
const apt = (...words) =>
  spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
const install = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name);

if (!hasBrowser()) {
  process.stderr.write('  Installing Chromium for the browser tests (once) …\n');
  // The one without a window draws without a graphics process, at three quarters of the cost.
  const done =
    apt('update', '-qq') &&
    (install('chromium-headless-shell') || install('chromium')) &&
    hasBrowser();
  if (!done) {
    process.stderr.write(
      '  No Chromium was found or could be installed. Set CHROMIUM to a browser of your own.\n',
    );
    process.exit(1);
  }
}
