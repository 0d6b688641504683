import { expect, test } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { ownSystem } from '../web/own.ts';
import { phone, until, visitor } from '../web/people.ts';
import {
  answers,
  begins,
  campaigns,
  decides,
  endorses,
  opensReview,
  scores,
  somebody,
  submits,
  triesToEndorse,
  writes,
} from './joining.ts';
import { troublesAt } from './troubles.ts';

const own = ownSystem();

const foundation = {
  'Tu nombre': 'Fabia Facilitadora (ficticia)',
  'Tu cargo en la organización': 'Presidenta',
  'Tu organización': 'Fundación Puentes (ficticia)',
  'Qué tipo de organización es': 'Fundación o corporación',
  'En qué calidad firmas': 'Presidencia o dirección',
  '¿Ya han trabajado con quien postula?': 'Todavía no',
  'Con tus palabras': 'Todavía no trabajamos juntos, y los apoyamos igual.',
};

const council = {
  'Tu nombre': 'Fermín Foro (ficticio)',
  'Tu organización': 'Consejo de la Sociedad Civil de Renca (ficticio)',
  'Qué tipo de organización es': 'Consejo',
};

test('Renca applies, a foundation and the council’s vice-president endorse by link, the region asks and decides, and Renca starts', async () => {
  const camilo = await somebody(own.browser, 'Camilo Cerro');
  const dossier = await begins(camilo);
  await writes(camilo, dossier);
  const link = await campaigns(camilo, dossier);
  expect(await camilo.locator('#siguiente').innerText()).toContain(
    'Carta firmada de una organización que no es del gobierno',
  );

  const fabia = await somebody(own.browser, 'Fabia Facilitadora', true);
  await endorses(fabia, link, foundation);
  const fermin = await somebody(own.browser, 'Fermín Foro', true);
  const asPresident = {
    'Tu cargo en la organización': 'Presidente',
    'En qué calidad firmas': 'Presidencia o dirección',
  };
  expect(await triesToEndorse(fermin, link, { ...council, ...asPresident })).toContain(
    'Pide la firma de la vicepresidencia',
  );
  const asDeputy = {
    'Tu cargo en la organización': 'Vicepresidente',
    'En qué calidad firmas': 'Vicepresidencia',
  };
  await endorses(fermin, link, { ...council, ...asDeputy });
  expect(await triesToEndorse(fermin, link, { ...council, ...asDeputy })).toContain('Ya firmaste');

  await submits(camilo, dossier);
  const rita = await somebody(own.browser, 'Rita Región');
  const review = await opensReview(rita);
  await answers(camilo, dossier);
  const pilar = await somebody(own.browser, 'Pilar Peñalolén', true);
  await scores(pilar, review);
  await decides(rita, review);

  const { page: anybody } = await visitor(own.browser, { screen: phone });
  const shows = (address: string, text: string) =>
    until(
      anybody,
      address,
      async () => (await anybody.locator('main').innerText()).includes(text),
      text,
    );
  const publicly = dossier.replace('/oficina', '');
  await shows(publicly, 'Lee el oficio N° 501');
  expect(await anybody.locator('#revision').innerText()).toContain('La administración municipal.');
  expect(await anybody.locator('main').innerText()).toContain('Fundación Puentes (ficticia)');
  await anybody.getByRole('link', { name: 'Lee el oficio N° 501' }).click();
  expect(await anybody.locator('.oficio').innerText()).toContain('MAT.');
  const oficio = new URL(anybody.url()).pathname;
  const file = await anybody.request.get(`${oficio}/oficio.pdf`);
  expect(file.headers()['content-type']).toBe('application/pdf');
  const printed = (await file.body()).toString('latin1');
  expect(printed).toMatch(/^%PDF-1\.7/);
  // Whoever hears it is told its language, and meets a heading and paragraphs.
  for (const mark of ['/StructTreeRoot', '/Lang (es-CL)', '/S /H1', '/S /P'])
    expect(printed).toContain(mark);
  await shows('/renca', 'Activa');
  for (const address of [publicly, link, oficio, '/renca/postulaciones'])
    expect(await troublesAt(own.browser, address)).toEqual([]);

  await camilo.goto('/renca/oficina');
  await camilo.getByRole('link', { name: 'Abrir un proceso', exact: true }).first().click();
  await camilo.getByLabel('Título', { exact: true }).fill('Segundo plan de Renca');
  await camilo
    .getByLabel('Estándar', { exact: true })
    .selectOption({ label: 'Estándar de la Región Metropolitana' });
  await camilo.getByLabel('Edición', { exact: true }).selectOption('1');
  await camilo.getByLabel('Tu proceso empieza el', { exact: true }).fill(dayFromNow(7));
  await camilo.locator('form.stack button[type=submit]').click();
  await shows('/renca', 'Segundo plan de Renca');
});
