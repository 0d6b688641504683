import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { fill } from '../web/form.ts';
import { ownSystem } from '../web/own.ts';
import { phone, signIn, until, visitor } from '../web/people.ts';
import { programOf } from '../web/programs.ts';

let process = '';
const own = ownSystem();
beforeAll(async () => {
  const { does } = await programOf('Coral', 'penalolen');
  const opened = { title: 'Plazas', standard: 'ogp-local', edition: 1, startsOn: dayFromNow(0) };
  const { processId = '' } = await does('/processes', opened);
  const exception = { reason: 'La prueba sigue en esta fase.', signedAs: 'Coordinación ficticia' };
  await does(`/processes/${processId}/phase`, { phase: 'dialogues', ...exception });
  process = `/penalolen/procesos/${processId}`;
});

const mail = 'valeria.ficticia@ejemplo.cl';
const name = 'Valeria Ficticia Canaria';
const words = 'Faltan árboles en la plaza de la historia.';

const press = (page: Page, button: string) =>
  page.getByRole('button', { name: button, exact: true }).click();
const main = (page: Page) => page.locator('main').innerText();

const fits = async (page: Page) =>
  expect([
    page.url(),
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
  ]).toEqual([page.url(), true]);

const byMail = async (page: Page) => {
  await page.goto('/entrar?volver=/mis-datos');
  await page.getByLabel('Tu correo').fill(mail);
  await press(page, 'Enviarme un código');
  const inbox = await visitor(own.browser);
  await inbox.page.goto('/local/inbox');
  const letter = inbox.page.locator('.card', { hasText: mail }).first();
  const [, code = ''] = /Tu código es (\d{6})/.exec(await letter.innerText()) ?? [];
  await inbox.context.close();
  await page.getByLabel('Código de 6 números').fill(code);
  await press(page, 'Entrar');
};

const given = async () => {
  const answer = await fetch(
    `${own.system.origin}/api/v1/communes${process.replace('procesos', 'processes')}/contributions`,
  );
  return (await answer.json()) as { items: readonly object[] };
};

test('A neighbour sees, corrects and takes her data, and has it erased; what she said stands, nobody’s', async () => {
  const { page } = await visitor(own.browser, { screen: phone });
  await byMail(page);
  expect(await main(page)).toContain(mail);
  await fits(page);
  await page.getByRole('link', { name: 'cambia tu nombre' }).click();
  await fill(page, { 'Cómo quieres que te llamemos': name });
  await press(page, 'Guardar mi nombre');
  await page.goto('/residencia');
  await fill(page, { Comuna: 'Peñalolén' });
  await press(page, 'Declarar mi comuna');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mi comuna');
  await fits(page);
  const form = `/penalolen/oficina/hacer/contributions.give-contribution?processId=${process.split('/').at(-1)}`;
  await page.goto(form);
  await fill(page, { 'Tu aporte': words });
  await page.locator('main form button[type=submit]').click();
  await until(
    page,
    `${process}/aportes`,
    async () => (await main(page)).includes(words),
    'her words',
  );
  const before = await given();

  await page.goto('/mis-datos');
  const seen = await main(page);
  for (const text of [
    name,
    mail,
    words,
    'Peñalolén',
    'Lo que dije',
    'Todavía no está en ningún tema',
  ])
    expect(seen).toContain(text);
  await fits(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Descargar mis datos'),
  ]);
  const file = path.join(tmpdir(), `mis-datos-${randomUUID()}.json`);
  await download.saveAs(file);
  const copy = await readFile(file, 'utf8');
  await rm(file);
  expect(JSON.parse(copy)).toMatchObject({
    person: { name, mail },
    residence: { commune: 'penalolen' },
  });
  expect(copy).toContain(words);

  await fill(page, {
    'Municipalidad a la que lo pides': 'Peñalolén',
    'Qué pides': 'Borrar mis datos',
    'Cuenta lo necesario': `Soy ${name} y me voy.`,
  });
  await press(page, 'Enviar mi solicitud');
  expect(await page.getByRole('status').innerText()).toContain('Recibimos tu solicitud');
  expect(await main(page)).toContain('Se responde hasta el');
  await fill(page, {
    'Municipalidad a la que lo pides': 'Peñalolén',
    'Qué pides': 'Borrar mis datos',
  });
  await press(page, 'Enviar mi solicitud');
  expect(await page.getByRole('alert').innerText()).toContain('Ya pediste eso');

  const officer = await visitor(own.browser, { screen: phone });
  await signIn(officer.page, 'Delia Datos');
  await officer.page.goto('/penalolen/oficina/derechos');
  await fits(officer.page);
  expect(await main(officer.page)).toContain(`Soy ${name} y me voy.`);
  await officer.page.getByRole('link', { name: 'Responder', exact: true }).click();
  await fits(officer.page);
  await fill(officer.page, {
    'Tu decisión': 'Aceptar',
    'Por qué': 'Corresponde: nada obliga a guardarlos.',
  });
  await press(officer.page, 'Responder');

  // The clock erases, once a minute.
  own.system.passes(60_000);
  const isErased = async () => (await main(officer.page)).includes('Borrado');
  await until(officer.page, '/penalolen/oficina/derechos', isErased, 'the erasure');
  expect(await main(officer.page)).not.toContain(name);
  await page.goto('/mis-datos');
  expect(new URL(page.url()).pathname).toBe('/local/entrar');
  expect(await given()).toEqual(before);
  await page.goto(`${process}/aportes`);
  expect(await main(page)).toContain(words);
  await byMail(page);
  const anew = await main(page);
  expect(anew).toContain(mail);
  expect(anew).not.toContain(name);
  expect(anew).not.toContain(words);
});
