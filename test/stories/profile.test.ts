import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shield } from '../web/dressed.ts';
import { fill } from '../web/form.ts';
import { openBrowser, phone, signIn, until, visitor } from '../web/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const submit = (page: Page) => page.locator('form.stack button[type=submit]').click();
const brand = "getComputedStyle(document.querySelector('main .button')).color";
/** What stands there, with the spaces of a telephone number as one types them. */
const said = async (page: Page, place: string) =>
  (await page.locator(place).innerText()).replaceAll('\u00a0', ' ');
const shown = (page: Page) => said(page, '.foot');

const reach = {
  'Teléfono de ayuda': '+56 2 1111 1111',
  'Horario de atención': 'Lunes a jueves, de 9 a 13 horas',
  'Correo de la oficina': 'gobiernoabierto@penalolen.example',
  Dirección: 'Avenida ficticia 100',
};

test('Coral says whom to call and in which colours, a pale one is refused, and Vera sees it on every page', async () => {
  const { page } = await visitor(browser);
  await signIn(page, 'Coral Cordillera');
  await page.getByRole('link', { name: 'Datos y colores de la oficina' }).click();
  expect(await page.locator('main').innerText()).toContain('Todavía no se dice.');
  await page.getByRole('link', { name: 'Cambiar estos datos' }).click();

  await fill(page, { ...reach, 'Color principal': '#ffd400' });
  await submit(page);
  const refusal = await page.locator('.summary').innerText();
  expect(refusal).toMatch(/Color principal: Ese color llega a un contraste de 1,3 a 1/);
  const shade = /por ejemplo (#[0-9a-f]{6})/.exec(refusal)?.[1] ?? '';
  expect(await page.getByLabel('Teléfono de ayuda').inputValue()).toBe('+56 2 1111 1111');

  const emblem = { name: 'escudo.png', mimeType: 'image/png', buffer: shield(400, 700) };
  await fill(page, { 'Color principal': shade, Escudo: emblem });
  await submit(page);
  expect(await page.locator('.summary').innerText()).toContain('mide 400 por 700 píxeles');
  await fill(page, { 'Color principal': '#145c2e', Escudo: { ...emblem, buffer: shield() } });
  await submit(page);
  expect(new URL(page.url()).pathname).toBe('/penalolen/oficina/ajustes');
  expect(await page.locator('main').innerText()).toContain('#145c2e: contraste 7,4 a 1');

  const vera = (await visitor(browser, { screen: phone })).page;
  const isShown = async () => (await shown(vera)).includes('+56 2 1111 1111');
  for (const address of ['/penalolen', '/penalolen/privacidad', '/penalolen/plan/2021'])
    await until(vera, address, isShown, 'the phone');
  expect(await shown(vera)).toContain('Lunes a jueves, de 9 a 13 horas');
  await vera.goto('/penalolen');
  expect(await vera.evaluate(brand)).toBe('rgb(20, 92, 46)');
  const picture = vera.locator('.top .whose img');
  expect(await picture.evaluate('document.querySelector(".whose img").naturalWidth')).toBe(96);
  await vera.getByRole('link', { name: 'Pide ayuda' }).click();
  const contact = await said(vera, 'main');
  for (const text of [
    'Llama al +56 2 1111 1111',
    'Avenida ficticia 100',
    reach['Correo de la oficina'],
  ])
    expect(contact).toContain(text);

  await vera.emulateMedia({ media: 'print' });
  expect(
    await vera.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--brand')"),
  ).toBe('#0b4f8a');
  await vera.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  expect(
    await vera.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--brand')"),
  ).not.toBe('#145c2e');

  await vera.emulateMedia({ colorScheme: 'light' });
  await vera.goto('/alhue');
  expect(await vera.locator('link[href*="color.css"]').count()).toBe(0);
  expect(await shown(vera)).not.toContain('+56 2 1111 1111');
});

test('Coral takes the shield and the colours away again, and the initials and the house’s colours are back', async () => {
  const { page } = await visitor(browser);
  await signIn(page, 'Coral Cordillera');
  await page.goto('/penalolen/oficina/hacer/tenancy.set-profile');
  expect(await page.locator('form.stack').innerText()).toContain('Ya recibimos «escudo.png»');
  await fill(page, { 'Color principal': '', 'Quitar el escudo': true });
  await submit(page);
  const vera = (await visitor(browser)).page;
  const isBack = async () => (await vera.locator('.top .initials').count()) > 0;
  await until(vera, '/penalolen', isBack, 'the initials');
  expect(await vera.locator('.top .initials').innerText()).toBe('Pe');
  expect(await vera.evaluate(brand)).toBe('rgb(11, 79, 138)');
});
