import axe, { type AxeResults } from 'axe-core';
import type { Page, Request, Response } from 'playwright-core';
import { origin } from './people.ts';

type Screen = { readonly width: number; readonly height: number };

/** What those who hear a page, or see little of it, would stumble over. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  if (page.frames().length > 1) return ['holds another page'];
  const { violations }: AxeResults = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** What must hold of a page on the screen that it has now. */
const onScreen = async (page: Page, hasAxe: boolean) => {
  const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
  return [
    ...(fits ? [] : ['is wider than the screen']),
    ...(hasAxe ? await violationsOf(page) : []),
  ];
};

/** Notes what a page complains of and asks for, until it is told to stop. */
const listen = (page: Page) => {
  const troubles: string[] = [];
  const onConsole = (message: { type: () => string; text: () => string }) =>
    message.type() === 'error' && troubles.push(message.text());
  const onError = (error: Error) => troubles.push(String(error));
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin()) troubles.push(`asks ${url.origin}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  const stop = () => {
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  };
  return { troubles, stop };
};

/** What must hold of a page on any screen. */
const anywhere = async (page: Page, address: string, response: Response | null) => {
  const [headings, title] = await Promise.all([page.locator('h1').count(), page.title()]);
  const isMissed = (response?.status() ?? 500) >= 400 && !address.endsWith('/nada');
  return [
    ...(headings === 1 ? [] : [`has ${headings} first headings`]),
    ...(title.trim() === '' ? ['has no title'] : []),
    ...(isMissed ? ['is not there'] : []),
  ];
};

export type Looking = {
  readonly hasAxe?: boolean;
  /** On which screens it is looked at, one after the other; without any, on the one that it has. */
  readonly screens?: readonly Screen[];
  readonly before?: ((page: Page) => Promise<unknown>) | undefined;
};

/** What a page must be whoever looks at it, on whatever screen. Opens it once; hands back its HTML too. */
export const inspect = async (
  page: Page,
  address: string,
  { hasAxe = true, screens = [], before }: Looking = {},
): Promise<{ readonly troubles: readonly string[]; readonly html: string }> => {
  const { troubles, stop } = listen(page);
  const response = await page.goto(address);
  // A browser itself complains about an answer of 404, which a missing page rightly is.
  if (response?.status() === 404) troubles.length = 0;
  await before?.(page);
  troubles.push(...(await anywhere(page, address, response)));
  if (screens.length === 0) troubles.push(...(await onScreen(page, hasAxe)));
  for (const screen of screens) {
    await page.setViewportSize(screen);
    const seen = await onScreen(page, hasAxe);
    troubles.push(...seen.map((trouble) => `at ${screen.width} pixels: ${trouble}`));
  }
  const html = (await response?.text()) ?? '';
  stop();
  return { troubles: troubles.map((trouble) => `${address} ${trouble}`), html };
};
