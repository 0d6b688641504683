import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { origin } from './people.ts';

const violationsOf = async (page: Page) => {
  if (page.frames().length > 1) return ['holds another page'];
  // The other mode gathers frames by a page of its own: none of ours has any, and it takes twice as long.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** What a page must be whoever looks at it, on whatever screen. */
export const inspect = async (
  page: Page,
  address: string,
  {
    hasAxe = true,
    before,
  }: { hasAxe?: boolean; before?: ((page: Page) => Promise<unknown>) | undefined } = {},
): Promise<readonly string[]> => {
  const troubles: string[] = [];
  const note = (text: string) => troubles.push(text);
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin()) note(`asks ${url.origin}`);
  });
  const response = await page.goto(address);
  const isMissing = response?.status() === 404;
  // A browser itself complains about an answer of 404, which a missing page rightly is.
  if (isMissing) troubles.length = 0;
  await before?.(page);
  const [fits, headings, title] = await Promise.all([
    page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
    page.locator('h1').count(),
    page.title(),
  ]);
  if (!fits) note('is wider than the screen');
  if (headings !== 1) note(`has ${headings} first headings`);
  if (title.trim() === '') note('has no title');
  if ((response?.status() ?? 500) >= 400 && !address.endsWith('/nada')) note('is not there');
  if (hasAxe) troubles.push(...(await violationsOf(page)));
  return troubles.map((trouble) => `${address} ${trouble}`);
};
