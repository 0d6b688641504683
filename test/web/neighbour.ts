import type { Browser, Page } from 'playwright-core';
import { fill } from './form.ts';
import { phone, signIn, until, visitor } from './people.ts';

/** Somebody who lives in the commune, on a telephone. */
export type Neighbour = {
  readonly page: Page;
  readonly gives: (process: string, words: string, neighbourhood: string) => Promise<void>;
  /** Marks the options and casts the vote; hands back the receipt. */
  readonly votes: (consultation: string, options: readonly string[]) => Promise<string>;
  /** What is said to somebody who votes again. */
  readonly triesToVoteAgain: (consultation: string, option: string) => Promise<string>;
};

const mark = async (page: Page, options: readonly string[]) => {
  for (const option of options) await page.getByLabel(option, { exact: true }).check();
  await page.getByRole('button', { name: 'Votar', exact: true }).click();
};

export const neighbourOf = async (browser: Browser, name: string): Promise<Neighbour> => {
  const { page } = await visitor(browser, { screen: phone });
  await signIn(page, name);
  return {
    page,
    gives: async (process, words, neighbourhood) => {
      await page.goto(process);
      await page.getByRole('link', { name: 'Da tu aporte' }).click();
      await fill(page, { 'Tu aporte': words, Barrio: neighbourhood });
      await page.getByRole('button', { name: 'Enviar aporte' }).click();
      await page.getByRole('status').waitFor();
      const isShown = async () => (await page.getByText(words).count()) > 0;
      await until(page, page.url(), isShown, words);
    },
    votes: async (consultation, options) => {
      const isOpen = async () =>
        (await page.getByRole('link', { name: 'Votar', exact: true }).count()) > 0;
      await until(page, consultation, isOpen, 'the link to the ballot');
      await page.getByRole('link', { name: 'Votar', exact: true }).click();
      await mark(page, options);
      return page.locator('.receipt').innerText();
    },
    triesToVoteAgain: async (consultation, option) => {
      await page.goto(`${consultation}/votar`);
      await mark(page, [option]);
      return page.locator('.summary').innerText();
    },
  };
};
