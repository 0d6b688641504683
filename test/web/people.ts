import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { inject } from 'vitest';

let started: string | undefined;

/** Outside the suite nobody provides an origin: whoever starts a system says where it answers. */
export const answersAt = (address: string): void => {
  started = address;
};

export const origin = (): string => started ?? inject('origin');

/** The browser that the suite started. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

export const phone = { width: 360, height: 640 } as const;
export const desktop = { width: 1280, height: 800 } as const;

/** What somebody asked of their device. */
export type Wishes = Pick<
  BrowserContextOptions,
  'colorScheme' | 'contrast' | 'deviceScaleFactor' | 'forcedColors' | 'reducedMotion'
>;

type Screen = { readonly width: number; readonly height: number };

/** Somebody at a device of their own, without script unless a test says otherwise. */
export const visitor = async (
  browser: Browser,
  {
    screen = desktop,
    hasScript = false,
    ...wishes
  }: { screen?: Screen; hasScript?: boolean } & Wishes = {},
): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext({
    baseURL: origin(),
    viewport: screen,
    javaScriptEnabled: hasScript,
    locale: 'es-CL',
    timezoneId: 'America/Santiago',
    ...wishes,
  });
  context.setDefaultTimeout(30_000);
  return { context, page: await context.newPage() };
};

/** Takes a persona of the demonstration by its name, as one does by hand. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/local/entrar');
  await page.getByRole('button', { name: `Entrar como ${name}` }).click();
};

/** Looks again until it is so: published pages follow what was recorded within seconds. */
export const until = async (
  page: Page,
  address: string,
  isSo: () => Promise<boolean>,
  what: string,
): Promise<void> => {
  const end = performance.now() + 40_000;
  while (performance.now() < end) {
    await page.goto(address);
    if (await isSo()) return;
    await new Promise((done) => {
      setTimeout(done, 250);
    });
  }
  throw new Error(`${what} did not come to stand at ${address}`);
};
