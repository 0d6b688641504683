import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from './form.ts';
import { violationsOf } from './inspect.ts';
import { desktop, openBrowser, phone, signIn, visitor } from './people.ts';
import { openBox } from './programs.ts';
import { faultsOf } from './validity.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What must hold of a page that says that something is wrong: it says so first, fits, is accessible and valid. */
const look = async (page: Page) => {
  const found: string[] = [];
  const summary = page.getByRole('alert');
  expect(await page.title()).toMatch(/^Error: /);
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  for (const screen of [phone, desktop]) {
    await page.setViewportSize(screen);
    if (!(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')))
      found.push(`wider than ${screen.width}`);
    found.push(...(await violationsOf(page)));
  }
  const targets = await summary
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const target of targets)
    if ((await page.locator(`[id="${target.slice(1)}"]`).count()) !== 1)
      found.push(`${target} leads nowhere`);
  // What the browser sent itself: a script would have changed it.
  found.push(...(await faultsOf(page.url(), await page.content())));
  return found;
};

const as = async (persona: string, address: string) => {
  const { page } = await visitor(browser, { screen: phone, hasScript: true });
  if (persona) await signIn(page, persona);
  await page.goto(address);
  return page;
};

test.each<[string, string, string, Readonly<Record<string, string>>, string]>([
  ['an office', 'Coral', '/penalolen/oficina/hacer/processes.open-process', { Título: ' ' }, ''],
  [
    'settings',
    'Coral',
    '/penalolen/oficina/hacer/tenancy.set-profile',
    { 'Teléfono de ayuda': 'nueve' },
    '',
  ],
  ['the entrance', '', '/entrar', { 'Tu correo': 'nadie' }, 'Enviarme un código'],
  [
    'an account',
    'Coral',
    '/mi-cuenta',
    { 'Cómo quieres que te llamemos': '' },
    'Guardar mi nombre',
  ],
  ['own data', 'Coral', '/mis-datos', { 'Cuenta lo necesario': '\u2800' }, 'Enviar mi solicitud'],
])('a mistake in %s is told as everywhere', async (_where, persona, address, fields, button) => {
  const page = await as(persona, address);
  await fill(page, fields);
  if (button) await press(page, button);
  else await page.locator('form.stack button[type=submit]').first().click();
  expect(await look(page)).toEqual([]);
});

test('a mistake in the calendar is told at its phase, and the day that nobody reads stays', async () => {
  const box = await openBox('Proceso del calendario');
  const page = await as(
    'Coral',
    `${box.process.replace('/procesos', '/oficina/procesos')}/calendario`,
  );
  await page.locator('#preparation-opens').evaluate((field) => {
    (field as unknown as { type: string }).type = 'text';
  });
  await page.locator('#preparation-opens').fill('28 de nunca de 2026');
  await page.locator('form.stack button[type=submit]').click();
  expect(await look(page)).toEqual([]);
  expect(await page.locator('#preparation-opens').inputValue()).toBe('28 de nunca de 2026');
  expect(await page.getByRole('alert').innerText()).toContain('empieza: No es un día.');
});
