import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { fill } from '../web/form.ts';
import { openBrowser, origin, signIn, visitor } from '../web/people.ts';
import { smallPdf } from '../web/pdf.ts';
import { programOf } from '../web/programs.ts';

let browser: Browser;
let processId = '';
beforeAll(async () => {
  browser = await openBrowser();
  const coral = await programOf('Coral', 'penalolen');
  const opened = await coral.does('/processes', {
    title: 'Proceso de los rechazos',
    standard: 'ogp-local',
    edition: 1,
  });
  processId = opened['processId'] ?? '';
});
afterAll(() => browser.close());

const form = (verb: string) => `/penalolen/oficina/hacer/${verb}?processId=${processId}`;

const announced = {
  Título: 'Diálogo de mañana',
  Temas: ['Plazas', 'Basura'],
  Modalidad: 'En línea',
  'Lugar o enlace': 'Enlace por publicar',
};

const at = async (persona: string, address: string) => {
  const { page } = await visitor(browser);
  await signIn(page, persona);
  const response = await page.goto(address);
  return { page, status: response?.status() };
};

test('What was typed stays when it is refused, and the sentence stands at its field', async () => {
  const { page } = await at('Coral Cordillera', form('dialogues.call-dialogue'));
  await fill(page, { ...announced, Fecha: dayFromNow(2) });
  await page.getByRole('button', { name: 'Convocar' }).click();

  const wrong = page.locator('.field.wrong');
  expect(await wrong.count()).toBe(1);
  expect(await wrong.innerText()).toContain('Convoca con al menos 7 días de aviso.');
  expect(await page.getByLabel('Fecha', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Fecha', { exact: true }).inputValue()).toBe(dayFromNow(2));
  expect(await page.getByLabel('Título', { exact: true }).inputValue()).toBe(announced['Título']);
  expect(await page.getByLabel('Temas', { exact: true }).inputValue()).toBe('Plazas\nBasura');
  expect(await page.getByLabel('Modalidad', { exact: true }).inputValue()).toBe('online');

  await page.getByRole('alert').getByRole('link', { name: 'Fecha' }).click();
  expect(new URL(page.url()).hash).toBe('#scheduledOn');
  await fill(page, { Fecha: dayFromNow(9) });
  await page.getByRole('button', { name: 'Convocar' }).click();
  expect(await page.getByRole('status').innerText()).toContain('Convocaste el diálogo.');
});

test('A coordinator of another commune finds no office, no process and no form', async () => {
  const places = [
    '/penalolen/oficina',
    `/penalolen/oficina/procesos/${processId}`,
    form('dialogues.call-dialogue'),
  ];
  for (const place of places) {
    const { page, status } = await at('Camilo Cerro', place);
    expect(status, place).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Aquí no hay nada');
  }
});

const post = async (persona: string, from: string) => {
  const { cookie } = await programOf(persona, 'penalolen');
  return fetch(origin() + form('dialogues.call-dialogue'), {
    method: 'POST',
    headers: { cookie, origin: from },
    body: new URLSearchParams({
      title: 'Diálogo ajeno',
      topics: 'Plazas',
      scheduledOn: dayFromNow(10),
      mode: 'online',
      place: 'Enlace',
    }),
    redirect: 'manual',
  });
};

const calledHere = async () => {
  const read = await fetch(
    `${origin()}/api/v1/communes/penalolen/processes/${processId}/dialogues`,
  );
  return ((await read.json()) as { items: readonly { title: string }[] }).items;
};

test('What an official posts to the form of another commune changes nothing there', async () => {
  const answer = await post('Camilo Cerro', origin());
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('Aquí no hay nada');
  expect((await calledHere()).filter(({ title }) => title === 'Diálogo ajeno')).toEqual([]);
});

test('A form posted from another site is refused, whoever is signed in', async () => {
  const answer = await post('Coral Cordillera', 'https://ajeno.example');
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('Esto se envió desde otro sitio');
  expect((await calledHere()).filter(({ title }) => title === 'Diálogo ajeno')).toEqual([]);
});

test('The same form posted from its own site is taken, so the two refusals above mean something', async () => {
  const answer = await post('Coral Cordillera', origin());
  expect(answer.status).toBe(303);
});

/** The form by which evidence is attached to the first commitment of the demonstration's plan. */
const evidenceForm = async () => {
  const read = await fetch(`${origin()}/api/v1/communes/penalolen/plans/2021`);
  const plan = (await read.json()) as { processId: string; commitments: readonly { id: string }[] };
  const query = `processId=${plan.processId}&commitmentId=${plan.commitments[0]?.id}`;
  return `/penalolen/oficina/hacer/implementation.attach-evidence?${query}`;
};

test('A file that cannot be taken is refused at its field, and one that was taken is not asked for again', async () => {
  const { page } = await at('Ulises Unidad', await evidenceForm());
  const send = () => page.getByRole('button', { name: 'Adjuntar' }).click();
  await page.getByLabel('Hito', { exact: true }).selectOption({ index: 1 });
  const program = {
    name: 'planilla.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\u0000\u0001'),
  };
  await fill(page, { Título: 'Planilla', Archivo: program });
  await send();
  const wrong = page.locator('.field.wrong');
  expect(await wrong.innerText()).toContain('No recibimos ese tipo de archivo');
  expect(await wrong.getByLabel('Archivo').count()).toBe(1);

  await fill(page, { Título: ' ', Archivo: smallPdf('planilla.pdf', 'Gasto') });
  await send();
  expect(await page.locator('.field.wrong').getByLabel('Título').count()).toBe(1);
  expect(await page.getByText('Ya recibimos «planilla.pdf».').count()).toBe(1);
  await fill(page, { Título: 'Planilla de gasto' });
  await send();
  expect(await page.getByRole('status').innerText()).toContain(
    'Adjuntaste el medio de verificación.',
  );
});

test('Who is not signed in is sent to sign in and comes back to the form', async () => {
  const { page } = await visitor(browser);
  await page.goto(form('dialogues.call-dialogue'));
  await page.getByRole('button', { name: 'Entrar como Coral Cordillera' }).click();
  expect(page.url()).toBe(origin() + form('dialogues.call-dialogue'));
});
