import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect } from './inspect.ts';
import { desktop, openBrowser, origin, phone, signIn, visitor } from './people.ts';
import { type Place, type Scene, openPlaces, placesOf, setScene, workers } from './places.ts';
import { programOf } from './programs.ts';
import { faultsOf } from './validity.ts';

let browser: Browser;
let scene: Scene;
beforeAll(async () => {
  [browser, scene] = await Promise.all([openBrowser(), setScene()]);
});
afterAll(() => browser.close());

const look = async (context: BrowserContext, places: readonly Place[]) => {
  const found: string[] = [];
  for (const [, address] of places) {
    const page = await context.newPage();
    found.push(...(await inspect(page, address)));
    await page.close();
  }
  return found;
};

const screens = [
  ['on a telephone', phone],
  ['at a desk', desktop],
] as const;

/** Quarters, so that a slow machine says which pages are slow. */
const parts = [
  ['first quarter', 0, 0.25],
  ['second quarter', 0.25, 0.5],
  ['third quarter', 0.5, 0.75],
  ['last quarter', 0.75, 1],
] as const;

describe.each(screens)('%s', (_, screen) => {
  test.each(parts)(
    'every open page is whole, fits and is accessible (%s)',
    { timeout: 60_000 },
    async (_part, from, to) => {
      const { context } = await visitor(browser, { screen, hasScript: true });
      const all = openPlaces(scene);
      const places = all.slice(all.length * from, all.length * to);
      expect(places.length).toBeGreaterThan(0);
      expect(await look(context, places)).toEqual([]);
      await context.close();
    },
  );

  test.each(workers)('what %s works with is whole, fits and is accessible', async (name) => {
    const { context, page } = await visitor(browser, { screen, hasScript: true });
    await signIn(page, name);
    expect(await look(context, placesOf(name, scene))).toEqual([]);
    await context.close();
  });
});

const faultsAt = async (places: readonly Place[], cookie = '') => {
  const found = await Promise.all(
    places.map(async ([, address]) => {
      const answer = await fetch(`${origin()}${address}`, { headers: { cookie } });
      const isElsewhere = answer.redirected ? [`${address} is not shown`] : [];
      return [...isElsewhere, ...(await faultsOf(address, await answer.text()))];
    }),
  );
  return found.flat();
};

test('every open page is valid HTML', async () => {
  expect(await faultsAt(openPlaces(scene))).toEqual([]);
});

test.each(workers)('what %s works with is valid HTML', async (name) => {
  const { cookie } = await programOf(name, 'penalolen');
  expect(await faultsAt(placesOf(name, scene), cookie)).toEqual([]);
});

test.each([
  ['the region', (): string => '/'],
  ['a commune', (): string => '/penalolen'],
  ['a plan', (): string => '/penalolen/plan/2021'],
  ['a ballot’s way in', (): string => scene.box.consultation],
] as const)('%s costs a telephone at most 50 KB and 8 requests', async (_, address) => {
  const { context, page } = await visitor(browser, { screen: phone });
  let requests = 0;
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('data:')) return;
    requests += 1;
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        ),
    );
  });
  await page.goto(address(), { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(requests).toBeGreaterThan(1);
  expect(requests).toBeLessThanOrEqual(8);
  expect(bytes).toBeLessThanOrEqual(50 * 1024);
  await context.close();
});
