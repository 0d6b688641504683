import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, phone, signIn, until, visitor } from '../web/people.ts';
import { type OpenBox, openBox } from '../web/programs.ts';

let browser: Browser;
let box: OpenBox;
beforeAll(async () => {
  browser = await openBrowser();
  box = await openBox('Consulta de las plazas');
});
afterAll(() => browser.close());

const focused = (page: Page) => page.locator(':focus');

/** Goes on with the tabulator until the wanted thing has the focus. */
const tabTo = async (page: Page, isWanted: () => Promise<boolean>) => {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isWanted()) return;
  }
  throw new Error('the keyboard never got there');
};

const hasName = (page: Page, name: string) => async () =>
  (await focused(page).getAttribute('href'))?.endsWith(name) ?? false;

test('A resident votes by keyboard alone, without script, on a 360 pixel screen', async () => {
  const { page } = await visitor(browser, { screen: phone });
  await signIn(page, 'Vera Vecina');
  const isOpen = async () => (await page.locator('a[href$="/votar"]').count()) > 0;
  await until(page, box.consultation, isOpen, 'the way to the ballot');
  await tabTo(page, hasName(page, '/votar'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Votar' }).waitFor();

  await tabTo(page, async () => (await focused(page).getAttribute('type')) === 'checkbox');
  await page.keyboard.press('Space');
  expect(await page.locator('input:checked').count()).toBe(1);
  await tabTo(page, async () => (await focused(page).textContent()) === 'Votar');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Listo, tu voto está en la urna' }).waitFor();
  expect(await page.locator('.receipt').innerText()).toMatch(/^[0-9a-f]{40}$/);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('Too many marks are refused in plain words and stay marked', async () => {
  const { page } = await visitor(browser);
  await signIn(page, 'Vera Vecina');
  await page.goto(`${box.consultation}/votar`);
  for (const option of await page.getByRole('checkbox').all()) await option.check();
  await page.getByRole('button', { name: 'Votar', exact: true }).click();
  expect(await page.getByRole('alert').innerText()).toContain(
    'Marcaste más opciones de las permitidas.',
  );
  expect(await page.locator('input:checked').count()).toBe(2);
});

test('Somebody from another commune is told so and finds no ballot', async () => {
  const { page } = await visitor(browser);
  await signIn(page, 'Víctor Vecino');
  await page.goto(`${box.consultation}/votar`);
  expect(await page.getByText('Para votar aquí tienes que vivir en Peñalolén.').count()).toBe(1);
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

test('Who did not sign in is sent to do so and comes back to the ballot', async () => {
  const { page } = await visitor(browser);
  await page.goto(`${box.consultation}/votar`);
  expect(new URL(page.url()).pathname).toBe('/local/entrar');
  await page.getByRole('button', { name: 'Entrar como Vera Vecina' }).click();
  expect(new URL(page.url()).pathname).toBe(`${box.consultation}/votar`);
});
