import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAt, stepAt } from '../../packages/identity/totp.ts';
import { fill } from '../web/form.ts';
import { openBrowser, phone, signIn, visitor } from '../web/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const pathOf = (page: Page) => new URL(page.url()).pathname;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const fits = async (page: Page) =>
  expect([
    pathOf(page),
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
  ]).toEqual([pathOf(page), true]);

/** Reads the newest code that was sent to a mailbox, as its owner does. */
const codeFor = async (mail: string) => {
  const { context, page } = await visitor(browser);
  await page.goto('/local/inbox');
  const letter = page.locator('.card', { hasText: mail }).first();
  const [, code = ''] = /Tu código es (\d{6})/.exec(await letter.innerText()) ?? [];
  await context.close();
  return code;
};

const byMail = async (page: Page, mail: string, back = '') => {
  await page.goto(`/entrar${back}`);
  await page.getByLabel('Tu correo').fill(mail);
  await press(page, 'Enviarme un código');
  expect(await title(page)).toBe('Escribe tu código');
  await page.getByLabel('Código de 6 números').fill(await codeFor(mail));
  await press(page, 'Entrar');
};

const throughClaveUnica = async (page: Page, name: RegExp) => {
  await page.goto('/entrar');
  await fits(page);
  await page.getByRole('link', { name: 'Iniciar sesión con ClaveÚnica' }).click();
  await page.getByRole('button', { name }).click();
};

/** An authenticator that was given the key by hand. */
const authenticatorOf = (typed: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...typed.replaceAll(' ', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return () => codeAt(secret, stepAt(Date.now()));
};

test('A resident comes in with ClaveÚnica, is the same person the next time, and goes out', async () => {
  const { page } = await visitor(browser, { screen: phone });
  await throughClaveUnica(page, /un apellido/);
  expect([pathOf(page), await title(page)]).toEqual(['/mi-cuenta', 'Mi cuenta']);
  await fits(page);
  expect(page.url()).not.toMatch(/codigo|state/);
  await page.getByRole('link', { name: 'Di en qué comuna vives' }).click();
  const own = await page.locator('main code').innerText();
  await press(page, 'Salir');
  await page.goto('/mi-cuenta');
  expect(pathOf(page)).toBe('/local/entrar');

  const other = await visitor(browser, { screen: phone });
  await throughClaveUnica(other.page, /un apellido/);
  await other.page.goto('/residencia');
  expect(await other.page.locator('main code').innerText()).toBe(own);
});

test('A RUN that ends in K and a slow answer come in too, each as somebody else', async () => {
  const codes = new Set<string>();
  for (const name of [/terminado en K/, /respuesta lenta/]) {
    const { page } = await visitor(browser, { screen: phone });
    await throughClaveUnica(page, name);
    await page.goto('/residencia');
    codes.add(await page.locator('main code').innerText());
  }
  expect(codes.size).toBe(2);
});

test('Who does not authorise is told so in plain words and has come in nowhere', async () => {
  const { page } = await visitor(browser, { screen: phone });
  await throughClaveUnica(page, /no autoriza/);
  expect(await page.getByRole('alert').innerText()).toContain('La identificación no se completó.');
  await fits(page);
  await page.goto('/mi-cuenta');
  expect(pathOf(page)).toBe('/local/entrar');
});

test('The way back from ClaveÚnica works once, and in no other browser', async () => {
  const { page } = await visitor(browser, { screen: phone });
  const seen: string[] = [];
  page.on('request', (request) => {
    if (/\/entrar\/(vuelta|llegada)\?/.test(request.url())) seen.push(request.url());
  });
  await throughClaveUnica(page, /Corriente/);
  expect(seen).toHaveLength(2);
  const other = await visitor(browser, { screen: phone });
  for (const address of seen.slice())
    for (const who of [page, other.page]) {
      await who.goto(address);
      expect(await who.getByRole('alert').innerText()).toContain('Empieza otra vez');
    }
  await other.page.goto('/mi-cuenta');
  expect(pathOf(other.page)).toBe('/local/entrar');
});

test('Somebody of a team comes in by mail, sets up the second factor, and ends it all from elsewhere', async () => {
  const mail = `equipo.sintetico.${Date.now()}@ejemplo.cl`;
  const { page } = await visitor(browser, { screen: phone });
  await byMail(page, mail, '?volver=/residencia');
  const code = await page.locator('main code').innerText();

  const camilo = (await visitor(browser)).page;
  await signIn(camilo, 'Camilo Cerro');
  await camilo.goto('/renca/oficina/hacer/tenancy.appoint');
  await fill(camilo, {
    'Código de la persona': code,
    Nombre: 'Equipo Sintético (ficticio)',
    Funciones: ['Unidad municipal'],
    Unidad: 'Dirección de Obras',
  });
  await press(camilo, 'Nombrar');

  await page.goto('/renca/oficina');
  expect(await title(page)).toBe('Activa tu segundo paso');
  await fits(page);
  const now = authenticatorOf(await page.locator('main code').innerText());
  await page.getByLabel('Código de tu teléfono').fill('000000');
  await press(page, 'Activar');
  expect(await page.getByRole('alert').innerText()).toContain('Ese código no corresponde.');
  await page.getByLabel('Código de tu teléfono').fill(now());
  await press(page, 'Activar');
  expect(await title(page)).toBe('Guarda tus códigos de respaldo');
  await fits(page);
  const [recovery = '', ...others] = await page.locator('main ol code').allInnerTexts();
  expect(others).toHaveLength(9);
  await page.getByRole('link', { name: 'Ya los guardé, seguir' }).click();
  expect(await title(page)).toBe('Lo que me piden');

  const elsewhere = (await visitor(browser, { screen: phone })).page;
  await byMail(elsewhere, mail, '?volver=/renca/oficina');
  expect(await title(elsewhere)).toBe('Confirma que eres tú');
  await fits(elsewhere);
  await elsewhere.goto('/renca/oficina/hacer/tenancy.appoint');
  expect(await title(elsewhere)).toBe('Confirma que eres tú');
  await elsewhere.getByLabel('Código de tu teléfono').fill(recovery);
  await press(elsewhere, 'Confirmar');
  await elsewhere.goto('/mi-cuenta');
  expect(await elsewhere.getByText('Te quedan 9 códigos').count()).toBe(1);
  expect(await elsewhere.getByRole('heading', { name: 'Otra sesión' }).count()).toBe(1);
  await fits(elsewhere);
  await press(elsewhere, 'Cerrar todas mis sesiones');

  await page.goto('/renca/oficina');
  expect(pathOf(page)).toBe('/local/entrar');
  await elsewhere.goto('/renca/oficina');
  expect(pathOf(elsewhere)).toBe('/local/entrar');
});
