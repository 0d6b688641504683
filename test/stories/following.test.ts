import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { openBrowser, phone, signIn, until, visitor } from '../web/people.ts';
import { programOf } from '../web/programs.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const title = 'Un proceso que se sigue por correo';
const idea = 'Que la plaza tenga sombra y agua.';
const meeting = 'Diálogo anunciado a quienes siguen';

/** Goes on with the tabulator until the focus is there, as somebody without a mouse does. */
const reach = async (page: Page, target: Locator) => {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard never got there');
};

const pressOn = async (page: Page, target: Locator) => {
  await reach(page, target);
  await page.keyboard.press('Enter');
};

test('A resident gives an idea and follows its process by keyboard, and is written to', async () => {
  const { does } = await programOf('Coral', 'penalolen');
  const { processId = '' } = await does('/processes', {
    title,
    standard: 'ogp-local',
    edition: 1,
  });
  const exception = { reason: 'La prueba sigue en esta fase.', signedAs: 'Coordinación ficticia' };
  await does(`/processes/${processId}/phase`, { phase: 'dialogues', ...exception });
  const process = `/penalolen/procesos/${processId}`;

  const { page: vera } = await visitor(browser, { screen: phone });
  await signIn(vera, 'Vera Vecina');
  const isAt = (title: string) =>
    vera.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  const link = (name: string) => vera.getByRole('link', { name, exact: true });
  await until(vera, process, async () => (await link('Da tu aporte').count()) > 0, 'the process');
  await pressOn(vera, link('Da tu aporte'));
  await reach(vera, vera.getByLabel('Tu aporte', { exact: true }));
  await vera.keyboard.type(idea);
  await pressOn(vera, vera.getByRole('button', { name: 'Enviar aporte' }));
  // Whoever goes elsewhere before the answer is there takes the question back.
  await vera.getByRole('status').waitFor();
  await until(
    vera,
    `${process}/aportes`,
    async () => (await vera.getByText(idea).count()) > 0,
    idea,
  );

  await vera.goto(process);
  await pressOn(vera, link('Recibe avisos por correo'));
  await pressOn(vera, vera.getByRole('button', { name: 'Avísame por correo' }));
  await isAt('Sigues este proceso');

  await does(`/processes/${processId}/dialogues`, {
    title: meeting,
    topics: ['Plazas'],
    scheduledOn: dayFromNow(9),
    mode: 'online',
    place: 'Reunión virtual',
  });
  const letters = vera.locator('main');
  await until(
    vera,
    '/local/inbox',
    async () => (await letters.innerText()).includes(`Peñalolén: ${title}`),
    'the letter',
  );

  await vera.goto(`/penalolen/oficina/seguir/${processId}`);
  await pressOn(vera, vera.getByRole('button', { name: 'Dejar de seguir' }));
  await isAt('Seguir el proceso');
});
