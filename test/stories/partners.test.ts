import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { deskOf } from '../web/desk.ts';
import { fill } from '../web/form.ts';
import { openBrowser, phone, until, visitor } from '../web/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const organisation = 'Fundación Puentes (ficticia)';
const title = 'Proceso con facilitación (ficticio)';
const submit = (page: Page) => page.locator('form.stack button[type=submit]').click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const card = (page: Page, name: string, text: string) =>
  page.locator('li.card').filter({ hasText: name }).filter({ hasText: text });

test('Coral lets an organisation in, its facilitator works for it, and a revocation ends it at once', async () => {
  const coral = await deskOf(browser, 'Coral Cordillera');
  await coral.opens('Abrir un proceso', {
    Título: title,
    Estándar: 'OGP Local',
  });
  const office = await coral.goesTo(title);
  await coral.entersPhase('Diálogos');

  const fabia = await deskOf(browser, 'Fabia Facilitadora');
  const { page } = fabia;
  expect(await heading(page)).toBe('Mis comunas');
  await page.goto(office);
  expect(await heading(page)).not.toBe(title);

  await coral.page.goto('/penalolen/oficina/equipo');
  await coral.page.getByRole('link', { name: 'Dar un mandato a una organización' }).click();
  const mandate = {
    'Organización aliada': organisation,
    Proceso: title,
    'Qué podrá hacer': ['Convocar diálogos', 'Registrar diálogos y asistencia'],
    Desde: dayFromNow(0),
    Hasta: dayFromNow(900),
    Motivo: 'La organización inventada facilita los diálogos de esta historia.',
  };
  await fill(coral.page, mandate);
  await submit(coral.page);
  expect(await coral.page.locator('.summary').innerText()).toContain('a lo más 24 meses');
  await fill(coral.page, { Hasta: dayFromNow(90) });
  await submit(coral.page);
  expect(await heading(coral.page)).toBe('Equipo de Peñalolén');

  const inPublic = (await visitor(browser, { screen: phone })).page;
  const shown = card(inPublic, organisation, title);
  const isShown = async () => (await shown.count()) > 0;
  await until(inPublic, '/penalolen/mandatos', isShown, 'the mandate');
  expect(await shown.innerText()).toContain('Vigente');

  const link = () => page.getByRole('link', { name: title, exact: true });
  await until(page, '/ong-puentes-ficticia/oficina', async () => (await link().count()) > 0, title);
  await link().click();
  expect(await page.getByText('Facilitación con mandato').count()).toBe(1);
  await page.getByRole('link', { name: 'Convocar un diálogo', exact: true }).first().click();
  const called = page.url();
  await fill(page, {
    Título: 'Diálogo facilitado (ficticio)',
    Temas: ['plazas'],
    Fecha: dayFromNow(10),
    Modalidad: 'Presencial',
    'Lugar o enlace': 'Sede vecinal ficticia',
  });
  await submit(page);
  expect(page.url()).toContain('hecho=dialogues.call-dialogue');

  for (const outside of [
    'processes.enter-phase',
    'processes.grant-waiver',
    'contributions.open-theme',
  ]) {
    const processId = office.split('/').at(-1);
    const answer = await page.goto(`/penalolen/oficina/hacer/${outside}?processId=${processId}`);
    expect([outside, answer?.status()]).toEqual([outside, 404]);
  }
  expect((await page.goto('/penalolen/oficina/equipo'))?.status()).toBe(404);

  await coral.page.goto('/penalolen/oficina/equipo');
  const own = card(coral.page, organisation, 'facilita los diálogos de esta historia');
  await own.getByRole('link', { name: 'Revocar el mandato' }).click();
  await fill(coral.page, { Motivo: 'Termina la historia y con ella el encargo.' });
  await submit(coral.page);
  expect((await page.goto(called))?.status()).toBe(404);
  expect((await page.goto(office))?.status()).toBe(404);
  const isRevoked = async () => (await shown.innerText()).includes('Revocado');
  await until(inPublic, '/penalolen/mandatos', isRevoked, 'the revocation');
  expect(await inPublic.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});
