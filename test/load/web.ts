import { chromium } from 'playwright-core';
import { answersAt, phone, signIn, visitor } from '../web/people.ts';
import { type Place, openPlaces, placesOf, setScene } from '../web/places.ts';
import { startAll } from '../web/running.ts';
import { type Audit, audit } from './audit-page.ts';
import { renderPace } from './render-pace.ts';
import { type Wire, wireOf } from './wire.ts';

const times = Number(process.argv[2] ?? 5);
const print = (text = '') => process.stdout.write(`${text}\n`);
const row = (...cells: (string | number)[]) => print(`| ${cells.join(' | ')} |`);
const head = (...cells: string[]) => {
  print();
  row(...cells);
  row(...cells.map(() => '---'));
};

const audited = new Set([
  'the region',
  'a commune with a plan',
  'a process',
  'an open consultation',
  'a plan',
  'a commitment of the plan',
]);

const wireRow = (what: string, { bytes, scriptBytes, requests, foreign }: Wire) =>
  row(what, (bytes / 1024).toFixed(1), (scriptBytes / 1024).toFixed(1), requests, foreign);

const auditRow = (what: string, one: Audit) =>
  row(
    what,
    one.performance,
    one.accessibility,
    one['best-practices'],
    one.seo,
    (one.lcpMs / 1000).toFixed(2),
    one.lost.join(', ') || '–',
  );

const { origin, browser: server, end } = await startAll();
const debugged = 9300 + (process.pid % 500);
const own = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugged}`],
});
try {
  answersAt(origin);
  const browser = await chromium.connect(server.wsEndpoint());
  const scene = await setScene();
  /** Signed in by somebody else's hands, so that nothing is remembered from the way in. */
  const cookiesOf = async (as: string) => {
    const { context, page } = await visitor(browser);
    await signIn(page, as);
    const cookies = await context.cookies();
    await context.close();
    return cookies;
  };
  const measure = async (places: readonly Place[], as?: string) => {
    for (const [what, address] of places) {
      // A visitor of its own for each page: nothing is remembered from the one before.
      const { context, page } = await visitor(browser, { screen: phone, hasScript: true });
      if (as) await context.addCookies(await cookiesOf(as));
      wireRow(as ? `${as}: ${what}` : what, await wireOf(page, address, origin));
      await context.close();
    }
  };
  head('page, first visit', 'KB', 'KB of script', 'requests', 'third parties');
  row('**budget of a public page**', '50', '15', '8', '0');
  await measure(openPlaces(scene));
  row('**budget of an office page**', '120', '60', '8', '0');
  await measure(placesOf('Coral Cordillera', scene), 'Coral Cordillera');
  await measure(placesOf('Rita Región', scene), 'Rita Región');

  head(
    `Lighthouse mobile, median of ${times}`,
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'LCP s',
    'points lost by',
  );
  row('**budget**', '99', '99', '99', '99', '1.20', '');
  for (const [what, address] of openPlaces(scene).filter(([name]) => audited.has(name)))
    auditRow(what, await audit(`${origin}${address}`, debugged, times));

  head('render on the server', 'CPU ms', 'budget');
  const { name, cpuMs } = await renderPace();
  row(name, cpuMs.toFixed(2), '3');
} finally {
  await own.close();
  await end();
}
process.exit(0);
