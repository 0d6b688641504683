import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { openBrowser, origin, phone, signIn, visitor } from '../web/people.ts';
import { programOf } from '../web/programs.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const signed = { reason: 'La prueba sigue en esta fase.', signedAs: 'Coordinación ficticia' };
const announced = {
  title: 'Diálogo de dos autores',
  topics: ['Plazas'],
  mode: 'in-person',
  place: 'Sede vecinal',
};

const calledDialogue = async () => {
  const { does, cookie } = await programOf('Coral', 'penalolen');
  const { processId = '' } = await does('/processes', {
    title: 'Proceso de dos autores',
    standard: 'ogp-local',
    edition: 1,
  });
  await does(`/processes/${processId}/phase`, { phase: 'dialogues', ...signed });
  const call = { ...announced, scheduledOn: dayFromNow(20) };
  const { dialogueId = '' } = await does(`/processes/${processId}/dialogues`, call);
  const at = `${origin()}/api/v1/communes/penalolen/processes/${processId}/dialogues/${dialogueId}`;
  /** Somebody else writes, in between, on what they have just read. */
  const another = async (path: string, change: object, of: 'version' | 'minutesVersion') => {
    const draft = await fetch(`${at}/draft`, { headers: { cookie } });
    const { [of]: version } = (await draft.json()) as Record<typeof of, string>;
    const sent = await fetch(`${at}${path}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...change, version }),
    });
    expect(sent.status).toBe(200);
  };
  const formOf = (verb: string) =>
    `/penalolen/oficina/hacer/dialogues.${verb}?processId=${processId}&dialogueId=${dialogueId}`;
  const moved = (place: string) => another('', { ...call, place }, 'version');
  const minuted = (minutes: string) => another('/minutes', { minutes }, 'minutesVersion');
  const held = (heldOn: string) =>
    does(`/processes/${processId}/dialogues/${dialogueId}/holding`, { heldOn });
  return { moved, minuted, held, formOf, cookie };
};

const save = (page: Page) =>
  page.getByRole('button', { name: 'Guardar cambios', exact: true }).click();

test('Who was overtaken reads what it says now beside what they wrote, and one more save ends it', async () => {
  const { moved, formOf } = await calledDialogue();
  const { page } = await visitor(browser, { screen: phone });
  await signIn(page, 'Coral');
  await page.goto(formOf('change-dialogue'));
  await page.getByLabel('Título').fill('Diálogo por las plazas de noche');
  await moved('Colegio San Luis');

  await save(page);
  await page
    .getByText('Alguien cambió este texto mientras lo tenías abierto', { exact: false })
    .waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  expect(await page.getByLabel('Título').inputValue()).toBe('Diálogo por las plazas de noche');
  const place = page.locator('.field', { hasText: 'Lugar o enlace' });
  expect(await place.innerText()).toContain('Ahora dice:\n\nColegio San Luis');
  const title = page.locator('.field', { hasText: 'Título' });
  expect(await title.innerText()).toContain('Ahora dice:\n\nDiálogo de dos autores');

  await page.getByLabel('Lugar o enlace').fill('Colegio San Luis');
  await save(page);
  expect(await page.getByRole('status').innerText()).toContain('Cambiaste la convocatoria.');
  await page.goto(formOf('change-dialogue'));
  expect(await page.getByLabel('Título').inputValue()).toBe('Diálogo por las plazas de noche');
  expect(await page.getByLabel('Lugar o enlace').inputValue()).toBe('Colegio San Luis');
});

test('Who approves minutes approves what they read, and reads them again where they changed meanwhile', async () => {
  const { held, minuted, formOf } = await calledDialogue();
  await held(dayFromNow(0));
  await minuted('Se habló de las plazas.');
  const { page } = await visitor(browser, { screen: phone });
  await signIn(page, 'Coral');
  await page.goto(formOf('approve-minutes'));
  expect(await page.locator('blockquote').innerText()).toBe('Se habló de las plazas.');
  await minuted('Se habló de las plazas y de la luz.');

  const approve = page.getByRole('button', { name: 'Aprobar acta', exact: true });
  await approve.click();
  await page
    .getByText('Alguien cambió este texto mientras lo tenías abierto', { exact: false })
    .waitFor();
  expect(await page.locator('blockquote').innerText()).toBe('Se habló de las plazas y de la luz.');
  await approve.click();
  expect(await page.getByRole('status').innerText()).toContain('Aprobaste el acta.');
});

test('Whoever sends something else from the same form is told first that the last try was saved', async () => {
  const { formOf, cookie } = await calledDialogue();
  const address = `${origin()}${formOf('change-dialogue')}`;
  const page = await (await fetch(address, { headers: { cookie } })).text();
  const hidden = Object.fromEntries(
    [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
  const send = (place: string, change: object = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { cookie, origin: origin() },
      body: new URLSearchParams({
        ...announced,
        topics: 'Plazas',
        scheduledOn: dayFromNow(20),
        place,
        ...hidden,
        ...change,
      }),
      redirect: 'manual',
    });
  expect((await send('Junta de vecinos')).status).toBe(303);
  expect((await send('Junta de vecinos')).status).toBe(303);
  const other = await send('Biblioteca');
  expect(other.status).toBe(409);
  const told = await other.text();
  expect(told).toContain('Lo que enviaste antes desde este formulario ya quedó guardado.');
  expect(told).toContain('value="Biblioteca"');
  const [, key = ''] = /name="_key" value="([^"]+)"/.exec(told) ?? [];
  expect(key).not.toBe(hidden['_key']);
  // Their own last try is another text than the one that this form began with.
  const beside = await (await send('Biblioteca', { _key: key })).text();
  expect(beside).toMatch(/Ahora dice:.*Junta de vecinos/s);
});
