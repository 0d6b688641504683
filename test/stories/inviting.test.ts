import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entersByMail, setsUpSecondFactor } from '../web/entering.ts';
import { fill } from '../web/form.ts';
import { openBrowser, phone, signIn, visitor } from '../web/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const team = '/maipu/oficina/equipo';
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth');

const invites = async (page: Page, mail: string, name: string) => {
  await page.goto(team);
  await page.getByRole('link', { name: 'Invitar al equipo por correo' }).click();
  await fill(page, { Correo: mail, Nombre: name, Funciones: ['Coordinación municipal'] });
  await press(page, 'Enviar invitación');
};

/** Where the link of the letter to a mailbox leads. Whoever holds it may have got it from somebody else. */
const linkTo = async (mail: string) => {
  const { context, page } = await visitor(browser);
  await page.goto('/local/inbox');
  const letter = page
    .locator('.card', { hasText: mail })
    .filter({ hasText: 'Te invitan al equipo' });
  const href = await letter.first().getByRole('link').getAttribute('href');
  await context.close();
  return href ?? '';
};

const opens = async (link: string, mail: string) => {
  const { page } = await visitor(browser, { screen: phone });
  await page.goto('/');
  const { pathname, search } = new URL(link, page.url());
  await page.goto(`/entrar?volver=${encodeURIComponent(pathname + search)}`);
  await entersByMail(page, mail);
  expect(await heading(page)).toBe('Aceptar la invitación');
  expect(await fits(page)).toBe(true);
  await press(page, 'Aceptar y entrar al equipo');
  return page;
};

const card = (page: Page, name: string) => page.locator('li.card', { hasText: name });

test('A forwarded invitation makes no stranger a coordinator under the invited name', async () => {
  const marina = (await visitor(browser)).page;
  await signIn(marina, 'Marina Mirador');
  const [mail, name] = ['ana.invitada@ejemplo.cl', 'Ana Invitada (ficticia)'];
  await invites(marina, mail, name);
  await invites(marina, 'ANA.Invitada@ejemplo.cl', 'Otra vez Ana (ficticia)');
  expect(await marina.locator('.summary').innerText()).toContain('Ya hay una invitación pendiente');

  const link = await linkTo(mail);
  const stranger = await opens(link, 'extrana@ejemplo.org');
  expect(await heading(stranger)).toBe('Falta que te confirmen');
  expect(await fits(stranger)).toBe(true);
  expect((await stranger.goto('/maipu/oficina'))?.status()).toBe(404);
  expect((await stranger.goto(team))?.status()).toBe(404);
  await stranger.goto(link);
  await press(stranger, 'Aceptar y entrar al equipo');
  expect(await stranger.getByRole('alert').innerText()).toContain('Falta que alguien del equipo');

  await marina.goto(team);
  expect(await card(marina, name).innerText()).toContain('con otro correo');
  expect(await card(marina, name).getByRole('link', { name: 'Sacar del equipo' }).count()).toBe(0);

  const ana = await opens(link, mail);
  expect(await heading(ana)).toBe('Activa tu segundo paso');
  await setsUpSecondFactor(ana);
  expect((await ana.goto(team))?.status()).toBe(200);
  expect(await card(ana, name).getByRole('link', { name: 'Sacar del equipo' }).count()).toBe(1);
  expect((await stranger.goto(team))?.status()).toBe(404);
  await marina.goto(team);
  expect(await card(marina, 'otro correo').count()).toBe(0);
});

test('Whoever comes without the mailbox is let in once the team says that it is them', async () => {
  const marina = (await visitor(browser)).page;
  await signIn(marina, 'Marina Mirador');
  const [mail, name] = ['beto.invitado@maipu.example', 'Beto Invitado (ficticio)'];
  await invites(marina, mail, name);
  const beto = await opens(await linkTo(mail), 'beto@maipu.example');
  expect(await heading(beto)).toBe('Falta que te confirmen');

  await marina.goto(team);
  const own = card(marina, name);
  expect(await own.innerText()).toContain('con otro correo de la misma institución');
  await own.getByRole('link', { name: 'Confirmar a quien aceptó' }).click();
  expect(await marina.locator('main').innerText()).toContain('que entró con otro correo');
  await press(marina, 'Sí, es la persona que invité');
  expect(await heading(marina)).toBe('Equipo de Maipú');
  expect(await own.getByRole('link', { name: 'Sacar del equipo' }).count()).toBe(1);

  await beto.goto('/maipu/oficina');
  expect(await heading(beto)).toBe('Activa tu segundo paso');
});
