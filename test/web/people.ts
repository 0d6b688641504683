import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { inject } from 'vitest';

let started: string | undefined;

/** Who starts a system of their own, or is outside the suite, says where it answers; nothing when it ends. */
export const answersAt = (address: string | undefined): void => {
  started = address;
};

export const origin = (): string => started ?? inject('origin');

/** The browser that the suite started. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** Nobody waits so long, on whatever machine: what is not there by then never will be. Whoever writes a story waits less. */
const mostMs = Number(process.env['PATIENCE_MS'] ?? 300_000);

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
  context.setDefaultTimeout(mostMs);
  return { context, page: await context.newPage() };
};

/** Takes a persona of the demonstration by its name, as one does by hand. */
export const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto('/local/entrar');
  await page.getByRole('button', { name: `Entrar como ${name}` }).click();
};

/** Looks again and again until it is so. */
export const comesTrue = async (isSo: () => Promise<boolean>, what: string): Promise<void> => {
  const end = performance.now() + mostMs;
  while (performance.now() < end) {
    if (await isSo()) return;
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
  throw new Error(`${what} did not come to stand`);
};

/** Looks again until it is so: published pages follow what was recorded within seconds. */
export const until = (
  page: Page,
  address: string,
  isSo: () => Promise<boolean>,
  what: string,
): Promise<void> =>
  comesTrue(async () => {
    await page.goto(address);
    return isSo();
  }, `${what} at ${address}`);
