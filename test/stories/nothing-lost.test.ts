import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill } from '../web/form.ts';
import { openBrowser, origin, phone, signIn, until, visitor } from '../web/people.ts';
import { programOf } from '../web/programs.ts';

const exception = { reason: 'La prueba sigue en esta fase.', signedAs: 'Coordinación ficticia' };

let browser: Browser;
let process = '';
let form = '';
beforeAll(async () => {
  browser = await openBrowser();
  const { does } = await programOf('Coral', 'penalolen');
  const { processId = '' } = await does('/processes', {
    title: 'Proceso de lo que no se pierde',
    standard: 'ogp-local',
    edition: 1,
  });
  await does(`/processes/${processId}/phase`, { phase: 'dialogues', ...exception });
  process = `/penalolen/procesos/${processId}`;
  form = `/penalolen/oficina/hacer/contributions.give-contribution?processId=${processId}`;
});
afterAll(() => browser.close());

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Reads the newest code that was sent to a mailbox, as its owner does. */
const codeFor = async (mail: string) => {
  const { context, page } = await visitor(browser);
  await page.goto('/local/inbox');
  const letter = page.locator('.card', { hasText: mail }).first();
  const [, code = ''] = /Tu código es (\d{6})/.exec(await letter.innerText()) ?? [];
  await context.close();
  return code;
};

/** Comes in as somebody whom nobody knows yet, from the page that asked for it. */
const entersFrom = async (page: Page, mail: string) => {
  await page.getByRole('link', { name: 'entrar de verdad' }).click();
  await page.getByLabel('Tu correo').fill(mail);
  await press(page, 'Enviarme un código');
  await page.getByLabel('Código de 6 números').fill(await codeFor(mail));
  await press(page, 'Entrar');
};

const mailOf = (who: string) => `${who}.sintetico.${Date.now()}@ejemplo.cl`;
const long = `En la plaza falta luz. ${'De noche nadie pasa por ahí y los niños no juegan. '.repeat(36)}Gracias, ñandú.`;

test('A long contribution written while signed out, by a new resident without commune, arrives', async () => {
  const { page } = await visitor(browser, { screen: phone });
  const call = page.getByRole('link', { name: 'Da tu aporte' });
  await until(page, process, async () => (await call.count()) > 0, 'the call for contributions');
  await call.click();
  await fill(page, { 'Tu aporte': long, Barrio: 'Lo Hermida' });
  await press(page, 'Enviar aporte');

  await entersFrom(page, mailOf('vecina'));
  expect(await title(page)).toBe('¿En qué comuna vives?');
  expect(await page.getByRole('status').innerText()).toContain('Primero di en qué comuna vives');
  await fill(page, { Comuna: 'Peñalolén' });
  await press(page, 'Declarar mi comuna');

  expect(await page.getByRole('status').innerText()).toContain('Aquí está lo que escribiste');
  expect(await page.getByLabel('Tu aporte', { exact: true }).inputValue()).toBe(long);
  expect(await page.getByLabel('Barrio', { exact: true }).inputValue()).toBe('Lo Hermida');
  await press(page, 'Enviar aporte');
  await page.getByRole('status').waitFor();
  const isShown = async () => (await page.getByText('Gracias, ñandú.').count()) > 0;
  await until(page, page.url(), isShown, 'the contribution');

  // Gone once used: neither the form nor the cookie holds anything of it.
  await page.goto(form);
  expect(await page.getByLabel('Tu aporte', { exact: true }).inputValue()).toBe('');
});

test('What a session that lapsed meets is given back in the form of an office', async () => {
  const { page, context } = await visitor(browser);
  await signIn(page, 'Coral Cordillera');
  await page.goto('/penalolen/oficina/hacer/tenancy.set-profile');
  await fill(page, { 'Horario de atención': 'Lunes a viernes, de nueve a dos' });
  await context.clearCookies();
  await press(page, 'Guardar datos y colores');
  await page.getByRole('button', { name: 'Entrar como Coral' }).click();
  expect(await page.getByLabel('Horario de atención', { exact: true }).inputValue()).toBe(
    'Lunes a viernes, de nueve a dos',
  );
});

test('What waits is told to no other browser, and goes when one signs out', async () => {
  const { page, context } = await visitor(browser);
  await page.goto(form);
  await fill(page, { 'Tu aporte': 'Algo que espera.' });
  await press(page, 'Enviar aporte');
  const kept = (await context.cookies()).find(({ name }) => name.endsWith('-escrito'));
  expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

  const { page: other } = await visitor(browser);
  await other.goto(form);
  expect(await other.getByLabel('Tu aporte', { exact: true }).inputValue()).toBe('');

  await signIn(page, 'Coral Cordillera');
  await page.goto(form);
  expect(await page.getByLabel('Tu aporte', { exact: true }).inputValue()).toBe('Algo que espera.');
  await press(page, 'Salir');
  await page.goto(form);
  expect(await page.getByLabel('Tu aporte', { exact: true }).inputValue()).toBe('');
});

test('Three mistakes are told at once, each at its field and with the way there', async () => {
  const { page } = await visitor(browser, { screen: phone });
  await signIn(page, 'Coral Cordillera');
  const processId = new URL(form, origin()).searchParams.get('processId');
  await page.goto(`/penalolen/oficina/hacer/dialogues.call-dialogue?processId=${processId}`);
  await fill(page, { Título: '\u2800', Temas: ['Plazas'], 'Lugar o enlace': 'Sede' });
  await press(page, 'Convocar');

  expect(await page.title()).toMatch(/^Error: /);
  const summary = page.getByRole('alert');
  expect(await summary.getByRole('listitem').allInnerTexts()).toEqual([
    'Título: Hay un signo que no se ve, o no hay ninguno que se vea. Bórralo todo y escríbelo de nuevo, sin pegar.',
    'Fecha: Falta llenar esto.',
    'Modalidad: Falta llenar esto.',
  ]);
  expect(await page.locator('.field.wrong').count()).toBe(3);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: 'Fecha' }).click();
  expect(new URL(page.url()).hash).toBe('#scheduledOn');
});

test('What is too long to wait stands on the page, to be copied', async () => {
  const { page } = await visitor(browser, { screen: phone });
  await page.goto(form);
  const huge = 'La plaza de noche. '.repeat(4000);
  await fill(page, { 'Tu aporte': huge });
  await press(page, 'Enviar aporte');
  expect(await title(page)).toBe('Copia lo que escribiste');
  expect(await page.getByLabel('Tu aporte').inputValue()).toBe(huge);
  await page.getByRole('link', { name: 'Ya lo copié, seguir' }).click();
  expect(new URL(page.url()).pathname).toBe('/local/entrar');
});

test('A ballot that was sent without a session is kept nowhere, and its voter is told so', async () => {
  const box = `${process}/consultas/${'0'.repeat(26)}/votar`;
  const answer = await fetch(origin() + box, {
    method: 'POST',
    headers: { origin: origin() },
    body: new URLSearchParams({ choices: '1'.repeat(26), nonce: 'a'.repeat(64) }),
    redirect: 'manual',
  });
  expect(answer.headers.getSetCookie().join()).not.toContain('escrito');
});
