import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { type Desk, deskOf, exception } from '../web/desk.ts';
import { openBrowser, phone, until, visitor } from '../web/people.ts';
import { fill } from '../web/form.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const title = 'Renca parte de la plantilla';
const copied = 'Peñalolén copia el calendario de Renca';

const refusal = (page: Page) => page.locator('.summary').innerText();
const submit = (page: Page) => page.locator('form.stack button[type=submit]').click();

const textAt = async (page: Page, address: string, place: string, text: string) => {
  const found = () => page.locator(place).first();
  await until(
    page,
    address,
    async () => (await found().count()) > 0 && (await found().innerText()).includes(text),
    `«${text}» in ${place}`,
  );
};

/** What is missing stands in the office with the way to state it; once stated it is gone. */
const attests = async ({ page }: Desk, office: string) => {
  await textAt(page, office, '#falta', 'F1. Existe un foro multiactor.');
  await page.getByRole('link', { name: 'Dejar constancia de F1' }).click();
  const fields = {
    Título: 'Decreto que constituye el foro',
    'Dónde se puede leer': 'Decreto ficticio 12',
  };
  await fill(page, { ...fields, Fecha: dayFromNow(1) });
  await submit(page);
  expect(await refusal(page)).toContain('Esa fecha todavía no llega');
  await fill(page, { Fecha: dayFromNow(0) });
  await submit(page);
  const gone = async () =>
    !(await page.locator('#falta').innerText()).includes('F1. Existe un foro multiactor.');
  await until(page, office, gone, 'F1 is not missing any more');
};

/** A phase with something missing is left only with a reason and an office to sign in. */
const leavesWithException = async ({ page }: Desk, office: string) => {
  await page.goto(office);
  await page.getByRole('link', { name: /^Pasar / }).click();
  await fill(page, { Fase: 'Diálogos' });
  await submit(page);
  expect(await refusal(page)).toContain('A esta fase le falta algo que el estándar pide');
  await fill(page, { Motivo: String(exception['Motivo']) });
  await submit(page);
  expect(await refusal(page)).toContain('firma una excepción pública');
  await fill(page, exception);
  await submit(page);
  expect(page.url()).toContain('hecho=processes.enter-phase');
};

const writesCalendar = async ({ page }: Desk, office: string) => {
  await page.goto(`${office}/calendario`);
  const phase = page.getByRole('group', { name: 'Diálogos', exact: true });
  const [opens, closes] = [phase.getByLabel('Empieza'), phase.getByLabel('Termina')];
  const opensOn = await opens.inputValue();
  await closes.fill('2026-01-01');
  await submit(page);
  expect(await refusal(page)).toContain('La fase termina antes de empezar');
  expect(await closes.inputValue()).toBe('2026-01-01');
  await closes.fill(opensOn);
  await submit(page);
  // The meetings of the template no longer fall into so short a phase.
  expect(await refusal(page)).toContain('La reunión cae fuera de su fase');
  await page.goto(`${office}/calendario`);
  await page
    .getByRole('group', { name: 'Cierre', exact: true })
    .getByLabel('Termina')
    .fill('2031-12-31');
  await submit(page);
  expect(page.url()).toContain('hecho=processes.schedule-process');
};

const waives = async (camilo: Desk, office: string) => {
  await camilo.does('Exenciones', 'Eximir de un requisito', {
    Requisito:
      'J2. Al menos una carta de apoyo la firma la máxima autoridad o quien la representa.',
    Motivo: 'Historia ficticia: la carta se firma en marzo.',
    'Firmas como': 'Alcaldía (ficticia)',
    Hasta: dayFromNow(30),
  });
  await textAt(camilo.page, office, 'main', 'Requisito J2');
};

test('Camilo begins from the template, sees what is missing, and closes nothing in silence', async () => {
  const camilo = await deskOf(browser, 'Camilo Cerro');
  await camilo.opens('Abrir un proceso', {
    Título: title,
    Estándar: 'OGP Local',
    'Tu proceso empieza el': dayFromNow(0),
  });
  const office = await camilo.goesTo(title);
  const publicPage = office.replace('/oficina', '');
  const conformity = `${publicPage}/conformidad`;
  await attests(camilo, office);
  await writesCalendar(camilo, office);
  await waives(camilo, office);
  await leavesWithException(camilo, office);

  const { page: anybody } = await visitor(browser, { screen: phone });
  await textAt(anybody, conformity, '#requisito-F1', 'Se cumple');
  await textAt(anybody, conformity, '#requisito-J2', 'Eximido');
  await textAt(anybody, conformity, '#requisito-J1', 'No se cumple');
  await textAt(anybody, conformity, '#requisito-C2', 'Aún no vence');
  const signed = await anybody.locator('#excepciones').innerText();
  expect(signed).toContain('Coordinación municipal (ficticia)');
  expect(signed).toContain('J1');
  expect(signed).not.toContain('F1');
  expect(await anybody.locator('#constancias').innerText()).toContain('Decreto ficticio 12');
  await textAt(anybody, `${publicPage}/calendario`, 'main', 'Nació de la plantilla');
  await anybody.getByRole('link', { name: 'lista de asistencia' }).first().click();
  expect(await anybody.getByRole('heading', { level: 1 }).innerText()).toBe('Lista de asistencia');

  const coral = await deskOf(browser, 'Coral Cordillera');
  const renca = await anybody.evaluate((address) => address.split('/').at(3) ?? '', publicPage);
  await coral.opens('Abrir un proceso', {
    Título: copied,
    Estándar: 'OGP Local',
    'Tu proceso empieza el': dayFromNow(14),
    'Comuna de la que copias el calendario': 'Renca',
    'Proceso del que copias el calendario': 'Renca, en diálogos',
  });
  const theirs = (await coral.goesTo(copied)).replace('/oficina', '');
  await textAt(anybody, `${theirs}/calendario`, 'main', `Nació del calendario de ${title}, Renca`);
  expect(await anybody.locator(`main a[href$="${renca}"]`).count()).toBe(1);
});
