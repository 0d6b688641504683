import axe from 'axe-core';
import type { Page, Request, Response } from 'playwright-core';
import { origin } from './people.ts';

type Screen = { readonly width: number; readonly height: number };

/** The rules whose answer hangs on the width; nothing of ours is there on a narrow screen alone. */
const byLayout = [
  'color-contrast',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
];

/** What those who hear a page, or see little of it, would stumble over: by all rules, or by those of the layout. */
export const violationsOf = async (
  page: Page,
  rules: 'all' | 'layout' = 'all',
): Promise<readonly string[]> => {
  if (page.frames().length > 1) return ['holds another page'];
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const only = rules === 'all' ? {} : { runOnly: { type: 'rule', values: byLayout } };
  // Nothing is fetched for rules about style sheets that turn with the device: ours have none.
  const asked = JSON.stringify({ resultTypes: ['violations'], preload: false, ...only });
  return page.evaluate(
    `axe.run(document, ${asked}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))`,
  );
};

/** What must hold of a page on the screen that it has now. */
const onScreen = async (page: Page, rules: 'all' | 'layout' | 'none') => {
  const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
  return [
    ...(fits ? [] : ['is wider than the screen']),
    ...(rules === 'none' ? [] : await violationsOf(page, rules)),
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
  /** On which screens it is looked at, the widest last; without any, on the one that it has. */
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
  const rules = hasAxe ? 'all' : 'none';
  if (screens.length === 0) troubles.push(...(await onScreen(page, rules)));
  for (const [at, screen] of screens.entries()) {
    await page.setViewportSize(screen);
    // By all rules on the last screen, which shows the most.
    const isLast = at === screens.length - 1;
    const seen = await onScreen(page, hasAxe && !isLast ? 'layout' : rules);
    troubles.push(...seen.map((trouble) => `at ${screen.width} pixels: ${trouble}`));
  }
  const html = (await response?.text()) ?? '';
  stop();
  return { troubles: troubles.map((trouble) => `${address} ${trouble}`), html };
};
