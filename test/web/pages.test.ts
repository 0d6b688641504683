import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from './inspect.ts';
import { desktop, openBrowser, origin, phone, signIn, visitor } from './people.ts';
import { type Place, type Scene, openPlaces, placesOf, setScene, workers } from './places.ts';
import { faultsOf } from './validity.ts';

let browser: Browser;
let scene: Scene;
beforeAll(async () => {
  [browser, scene] = await Promise.all([openBrowser(), setScene()]);
});
afterAll(() => browser.close());

/** Opens a page once, and looks at it on a telephone, at a desk, and as HTML. */
const lookAt = async (page: Page, address: string) => {
  const { troubles, html } = await inspect(page, address, { screens: [phone, desktop] });
  const isElsewhere = new URL(page.url()).pathname !== new URL(address, origin()).pathname;
  return [
    ...troubles,
    ...(isElsewhere ? [`${address} is not shown`] : []),
    ...(await faultsOf(address, html)),
  ];
};

// The rules of axe wait for the timers of a page most of the time: meanwhile others are looked at.
const atOnce = 3;

const look = async (context: BrowserContext, places: readonly Place[]) => {
  const found: string[] = [];
  const rest = places.values();
  const looking = async () => {
    const page = await context.newPage();
    for (const [, address] of rest) found.push(...(await lookAt(page, address)));
  };
  await Promise.all(Array.from({ length: atOnce }, looking));
  return found;
};

/** Quarters, so that a slow machine says which pages are slow. */
const parts = [
  ['first quarter', 0, 0.25],
  ['second quarter', 0.25, 0.5],
  ['third quarter', 0.5, 0.75],
  ['last quarter', 0.75, 1],
] as const;

test.each(parts)(
  'every open page is whole, fits, is accessible and valid HTML (%s)',
  async (_part, from, to) => {
    const { context } = await visitor(browser, { hasScript: true });
    const all = openPlaces(scene);
    const places = all.slice(all.length * from, all.length * to);
    expect(places.length).toBeGreaterThan(0);
    expect(await look(context, places)).toEqual([]);
    await context.close();
  },
);

test.each(workers)(
  'what %s works with is whole, fits, is accessible and valid HTML',
  async (name) => {
    const { context, page } = await visitor(browser, { hasScript: true });
    await signIn(page, name);
    expect(await look(context, placesOf(name, scene))).toEqual([]);
    await context.close();
  },
);

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
