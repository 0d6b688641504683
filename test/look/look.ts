import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { inspect } from '../web/inspect.ts';
import { answersAt, signIn, visitor } from '../web/people.ts';
import {
  type Place,
  type Scene,
  componentsAddress,
  openPlaces,
  placesOf,
  setScene,
  workers,
} from '../web/places.ts';
import { startAll } from '../web/running.ts';
import { type Appearance, appearances } from './appearances.ts';

const folder = path.resolve(
  process.env['LOOK_FOLDER'] ?? path.join(import.meta.dirname, '../../dist/look'),
);

const fileOf = (who: string, what: string) =>
  `${who} ${what}`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const look = async (
  context: BrowserContext,
  { name, before, hasOwnColours }: Appearance,
  who: string,
  places: readonly Place[],
) => {
  const troubles: string[] = [];
  for (const [what, address] of places) {
    const page = await context.newPage();
    const found = await inspect(page, address, { hasAxe: hasOwnColours === true, before });
    troubles.push(...found.troubles.map((trouble) => `${name}: ${trouble}`));
    const file = path.join(folder, name, `${fileOf(who, what)}.png`);
    await page.screenshot({ path: file, fullPage: true });
    // Each component by itself too: its section has the component's name.
    if (address === componentsAddress)
      for (const section of await page.locator('main > section[id]').all())
        await section.screenshot({
          path: path.join(folder, name, `component-${await section.getAttribute('id')}.png`),
        });
    await page.close();
  }
  return troubles;
};

const lookAs = async (browser: Browser, appearance: Appearance, scene: Scene) => {
  mkdirSync(path.join(folder, appearance.name), { recursive: true });
  const asked = { ...appearance.wishes, hasScript: true };
  const { context } = await visitor(browser, asked);
  const troubles = await look(context, appearance, 'open', openPlaces(scene));
  await context.close();
  for (const worker of workers) {
    const own = await visitor(browser, asked);
    await signIn(own.page, worker);
    troubles.push(...(await look(own.context, appearance, worker, placesOf(worker, scene))));
    await own.context.close();
  }
  return troubles;
};

/** One page to leaf through: every picture of every appearance, under its name. */
const album = (names: readonly string[], scene: Scene) => {
  const files = [
    ...openPlaces(scene).map(([what]) => fileOf('open', what)),
    ...workers.flatMap((who) => placesOf(who, scene).map(([what]) => fileOf(who, what))),
  ];
  const row = (file: string) =>
    `<h2>${file}</h2>${names
      .map((name) => `<a href="${name}/${file}.png"><img src="${name}/${file}.png" alt=""></a>`)
      .join('')}`;
  const style = 'img{block-size:22rem;inline-size:14rem;object-fit:cover;object-position:top}';
  return `<!doctype html><title>Look</title><style>${style}</style>${files.map(row).join('\n')}`;
};

const wanted = process.argv.slice(2);
const chosen = appearances.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const { origin, browser: server, end } = await startAll();
try {
  answersAt(origin);
  for (const { name } of chosen) rmSync(path.join(folder, name), { recursive: true, force: true });
  const browser = await chromium.connect(server.wsEndpoint());
  const scene = await setScene();
  const troubles: string[] = [];
  for (const appearance of chosen) {
    troubles.push(...(await lookAs(browser, appearance, scene)));
    process.stdout.write(`${appearance.name}\n`);
  }
  const names = chosen.map(({ name }) => name);
  writeFileSync(path.join(folder, 'index.html'), album(names, scene));
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  process.exitCode = troubles.length > 0 ? 1 : 0;
  process.stdout.write(`${troubles.length} troubles; pictures in ${folder}\n`);
} finally {
  await end();
}
