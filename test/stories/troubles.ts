import type { Browser } from 'playwright-core';
import { inspect } from '../web/inspect.ts';
import { phone, visitor } from '../web/people.ts';
import { faultsOf } from '../web/validity.ts';

/** What is wrong with a page that only this system shows: on a telephone, to those who hear it, as HTML. */
export const troublesAt = async (browser: Browser, address: string): Promise<readonly string[]> => {
  const { context, page } = await visitor(browser, { screen: phone, hasScript: true });
  const { troubles, html } = await inspect(page, address);
  await context.close();
  return [...troubles, ...(await faultsOf(address, html))];
};
