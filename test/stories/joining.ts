import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import { type Fields, fill } from '../web/form.ts';
import { phone, signIn, until, visitor } from '../web/people.ts';

const office = '/renca/oficina/postulaciones';
const region = '/gobierno-regional/oficina';

/** Somebody at their own telephone or desk, signed in. */
export const somebody = async (browser: Browser, name: string, isOnPhone = false) => {
  const { page } = await visitor(browser, isOnPhone ? { screen: phone } : {});
  await signIn(page, name);
  return page;
};

const sends = async (page: Page, fields: Fields) => {
  await fill(page, fields);
  await page.locator('form.stack button[type=submit]').click();
};

const sendsWell = async (page: Page, fields: Fields) => {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await sends(page, fields);
  const said = await page.locator('.summary').allInnerTexts();
  expect([title, ...said], 'was refused').toEqual([title]);
};

const takes = async (page: Page, at: string, action: string) => {
  const link = () => page.getByRole('link', { name: action, exact: true });
  await until(page, at, async () => (await link().count()) > 0, action);
  await link().first().click();
};

/** Camilo begins Renca's application and hands back where he works on it. */
export const begins = async (camilo: Page): Promise<string> => {
  await takes(camilo, '/renca/oficina', 'Postulaciones');
  await takes(camilo, office, 'Empezar una postulación');
  await sendsWell(camilo, {
    Tipo: 'Ingreso',
    Convocatoria: 'Ingreso a la red regional de gobierno abierto',
  });
  return new URL(camilo.url()).pathname;
};

const parts: readonly (readonly [string, Fields])[] = [
  [
    'Escribir por qué postulan',
    {
      'Por qué postulan': 'Queremos decidir con la comunidad.',
      'Hasta dónde quieren llegar': 'Un plan con cinco compromisos.',
      'Qué gana la comunidad': 'Saber qué pasó con lo que dijo.',
      'Qué aportan a los demás': 'Lo aprendido en el primer plan.',
    },
  ],
  [
    'Nombrar al equipo',
    {
      'Unidad a cargo': 'Secretaría Municipal',
      'Quién coordina (su cargo)': 'Coordinación de gobierno abierto',
      Presupuesto: 'Honorarios | Presupuesto municipal',
    },
  ],
  [
    'Describir al gobierno que postula',
    {
      Gobierno: 'Renca',
      'Fin del período': '2028-12-05',
      'Datos con su fuente': 'Habitantes | 143.622 | 2024 | INE, Censo 2024',
    },
  ],
];

/** He writes it part by part, with what Renca has done, and its own letter with who signed it. */
export const writes = async (camilo: Page, dossier: string) => {
  for (const [action, fields] of parts) {
    await takes(camilo, dossier, action);
    await sendsWell(camilo, fields);
  }
  await takes(camilo, dossier, 'Agregar un logro');
  await sendsWell(camilo, {
    Título: 'Taller del segundo plan',
    Pilar: 'Participación',
    Gobierno: 'Renca',
    Cuándo: dayFromNow(-200).slice(0, 7),
    'Cómo se comprueba': 'Acta publicada',
  });
  await takes(camilo, dossier, 'Ingresar la carta de quien postula');
  await sendsWell(camilo, {
    'Gobierno que escribe': 'Renca',
    'A quién se dirige': 'Gobierno Regional',
    'Fecha de la carta': dayFromNow(-2),
    Idioma: 'Español',
    'Oficio N°': '77',
    'MAT. (materia)': 'Postula a la red',
    'Texto completo': 'Suscribimos la Declaración de Gobierno Abierto y postulamos.',
  });
  const signature = { Nombre: 'Alcaldía de Renca (ficticia)', Cargo: 'Alcalde' };
  await takes(camilo, dossier, 'Agregar una firma');
  const electronic = { 'Cómo firmó': 'Firma electrónica' };
  const early = `${dayFromNow(-3).replaceAll('-', '.')} 10:00:00 -03'00'`;
  await sends(camilo, { ...signature, ...electronic, 'Fecha y hora de la firma': early });
  expect(await camilo.locator('.summary').innerText()).toContain('anterior a la fecha de la carta');
  const stamp = `${dayFromNow(-1).replaceAll('-', '.')} 10:00:00 -03'00'`;
  await sendsWell(camilo, { 'Fecha y hora de la firma': stamp });
  await takes(camilo, dossier, 'Citar una carta');
  await sendsWell(camilo, {
    'De qué da cuenta': 'Declaración',
    'Qué dice': 'Sí',
    Cita: 'Suscribimos la Declaración de Gobierno Abierto',
  });
};

/** He opens a form letter and hands back the link that he sends around. */
export const campaigns = async (camilo: Page, dossier: string): Promise<string> => {
  await takes(camilo, dossier, 'Abrir una campaña de respaldos');
  const letter = { Título: 'Respalda a Renca', 'A quién se dirige': 'Gobierno Regional' };
  const rest = { Idioma: 'Español', 'Termina el': dayFromNow(20) };
  const form = 'Somos [[organización]] y apoyamos la postulación (u otras actividades).';
  await sends(camilo, { ...letter, ...rest, 'La carta': form });
  expect(await camilo.locator('.summary').innerText()).toContain('deja algo por llenar');
  await sendsWell(camilo, {
    'La carta': 'Somos [[organización]] y apoyamos la postulación. [[nombre]], [[cargo]].',
  });
  const link = camilo.locator('#campanas h3 a');
  await until(camilo, dossier, async () => (await link.count()) > 0, 'the campaign');
  return (await link.getAttribute('href')) ?? '';
};

/** An organisation signs by the link, on a telephone. */
export const endorses = async (page: Page, link: string, fields: Fields) => {
  await takes(page, link, 'Firmar la carta');
  await sendsWell(page, fields);
};

/** Somebody who may not speak so for theirs is told what to do. */
export const triesToEndorse = async (page: Page, link: string, fields: Fields) => {
  await takes(page, link, 'Firmar la carta');
  await sends(page, fields);
  return page.locator('.summary').innerText();
};

export const submits = async (camilo: Page, dossier: string) => {
  const isComplete = async () =>
    (await camilo.locator('#siguiente').innerText()).includes('Está completa');
  await until(camilo, dossier, isComplete, 'a complete application');
  await camilo.getByRole('link', { name: 'Enviar la postulación', exact: true }).click();
  await sendsWell(camilo, {});
};

/** Rita finds it among what waits for the region, opens its review and asks. */
export const opensReview = async (rita: Page): Promise<string> => {
  const waiting = () =>
    rita.locator('#esperan').getByRole('link', { name: /Abrir la revisión: Postulación de Renca/ });
  await until(rita, region, async () => (await waiting().count()) > 0, 'the application');
  await waiting().click();
  const review = new URL(rita.url()).pathname;
  await takes(rita, review, 'Abrir la revisión');
  await sendsWell(rita, {});
  await takes(rita, review, 'Preguntar a quien postula');
  await sendsWell(rita, { Pregunta: '¿Quién reemplaza a la coordinación?' });
  return review;
};

export const answers = async (camilo: Page, dossier: string) => {
  await takes(camilo, dossier, 'Responder a quienes evalúan');
  await sendsWell(camilo, { Respuesta: 'La administración municipal.' });
};

/** Pilar, of a member municipality, reads it on her home and fills in her sheet. */
export const scores = async (pilar: Page, review: string) => {
  const open = () =>
    pilar.locator('#por-evaluar').getByRole('link', { name: 'Postulación de Renca' });
  await until(pilar, region, async () => (await open().count()) > 0, 'the review');
  await takes(pilar, review, 'Llenar tu pauta');
  await sendsWell(pilar, {
    'Compromiso de la autoridad': 3,
    Práctica: 3,
    'Capacidad del equipo': 2,
    'Sociedad civil': 3,
    'Aporte a los demás': 2,
    Comentario: 'Tiene experiencia y una organización que la acompaña.',
  });
};

/** Rita judges a letter, and decides with the oficio that goes out. */
export const decides = async (rita: Page, review: string) => {
  await takes(rita, review, 'Decir cuán independiente es una carta');
  await sendsWell(rita, { Independencia: 'Independiente', Motivo: 'No depende del municipio.' });
  await takes(rita, review, 'Resolver la postulación');
  await sendsWell(rita, {
    Decisión: 'Admitida',
    'Fundamentos (el cuerpo del oficio)': 'La postulación cumple lo que la convocatoria pide.',
    'Oficio N°': '501',
    'ANT. (antecedente)': 'Oficio 77 de Renca',
    'MAT. (materia)': 'Responde postulación a la red',
    'DE (nombre)': 'Rita Región (ficticia)',
    'DE (cargo)': 'Equipo regional',
    A: 'Municipalidad de Renca',
    Distribución: ['Oficina de Partes', 'Gabinete'],
    'Iniciales de responsabilidad': 'RR/cc',
  });
};
