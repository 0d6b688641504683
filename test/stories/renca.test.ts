import { expect, test } from 'vitest';
import { formAddress } from '#addresses';
import { closeConsultation, countConsultation } from '#consultations';
import { dayFromNow, minuteAfter, minuteAt } from '../web/clock.ts';
import { type Desk, deskOf } from '../web/desk.ts';
import { neighbourOf } from '../web/neighbour.ts';
import { ownSystem } from '../web/own.ts';
import { smallPdf } from '../web/pdf.ts';
import {
  assembleAndSubmit,
  budget,
  callAndHold,
  committee,
  dialogue,
  draftCommitments,
  milestone,
  orderAndPropose,
  process,
  reports,
  words,
  year,
} from './renca.ts';
import { until, visitor } from '../web/people.ts';

const own = ownSystem();

/** Long enough for any machine to vote in, and shorter than a sign-in lasts without being used. */
const windowMs = 15 * 60_000;

test('Camilo takes Renca’s process from the first dialogue to the monitor’s report', async () => {
  const camilo = await deskOf(own.browser, 'Camilo Cerro');
  await camilo.opens('Registrar una organización', {
    Nombre: 'Junta de Vecinos Villa Los Cerros',
    Tipo: 'Junta de vecinos',
  });
  await camilo.opens('Abrir un proceso', { Título: process, Estándar: 'OGP Local' });
  const office = await camilo.goesTo(process);
  const publicPage = office.replace('/oficina', '');
  await camilo.entersPhase('Diálogos');
  await callAndHold(camilo);
  const valeria = await neighbourOf(own.browser, 'Valeria Vecina');
  await valeria.gives(publicPage, words.online, 'Huamachuco');

  await camilo.entersPhase('Sistematización');
  await orderAndPropose(camilo);
  const ursula = await deskOf(own.browser, 'Ursula Unidad');
  await ursula.goesTo(process);
  await ursula.seesWaiting('Dar opinión técnica');
  await ursula.doesWith('Plazas con cuentas claras', 'Dar opinión técnica', {
    Opinión: 'Factible con cambios',
    'Por qué': 'Se puede con el equipo actual si se parte por cinco plazas.',
    'Costo estimado en pesos': 4500000,
  });

  await camilo.entersPhase('Formulación');
  await draftCommitments(camilo);
  await camilo.entersPhase('Consulta');
  const victor = await neighbourOf(own.browser, 'Víctor Vecino');
  const closes = minuteAfter(windowMs);
  await camilo.does('Consulta ciudadana', 'Preparar la consulta', {
    Título: 'Las plazas de Renca',
    'Pregunta de la papeleta': '¿Qué compromiso va primero?',
    'Opciones por persona': 1,
    Corte: 1,
    Empieza: minuteAt(Date.now() - 120_000),
    Termina: minuteAt(closes),
    'Compromisos de la papeleta': [budget, committee],
  });
  await camilo.doesWith('Las plazas de Renca', 'Abrir la consulta');
  const consultation = `${publicPage}/consultas/${await idOf(camilo, 'Las plazas de Renca')}`;
  const receipt = await valeria.votes(consultation, [budget]);
  expect(receipt).toMatch(/^[0-9a-f]{40}$/);
  await victor.votes(consultation, [budget]);
  const again = await victor.triesToVoteAgain(consultation, committee);
  expect(again).toContain('Ya votaste en esta consulta. Se vota una sola vez.');
  expect(await camilo.offers('Las plazas de Renca', 'Cerrar la consulta')).toBe(false);

  await camilo.entersPhase('Aprobación');
  await camilo.doesWith('Cuánto se gasta en las plazas', 'Responder el tema', {
    'Qué pasa con lo que se dijo': 'Acogido',
    'Por qué': 'El gasto de cada plaza se publicará todos los meses.',
  });
  own.system.standsAt(closes + 1000);
  const later = await deskOf(own.browser, 'Camilo Cerro');
  await later.goesTo(process);
  const [consultationId = ''] = consultation.split('/').slice(-1);
  const [processId = ''] = publicPage.split('/').slice(-1);
  const form = (id: string) => formAddress('renca', id, { processId, consultationId });
  // The clock closes too, once a minute: either hand may be the first.
  await later.page.goto(form(closeConsultation.id));
  const close = later.page.locator('form.stack button[type=submit]');
  if ((await close.count()) > 0) await close.click();
  await later.page.goto(form(countConsultation.id));
  expect(await later.page.locator('main').innerText()).toContain(
    'Los últimos votos se están guardando.',
  );
  own.system.passes(60_000);
  await later.doesWith('Las plazas de Renca', 'Hacer el escrutinio');
  await assembleAndSubmit(later);

  await later.entersPhase('Implementación');
  const unit = await deskOf(own.browser, 'Ursula Unidad');
  await unit.goesTo(process);
  await unit.doesWith(budget, 'Informar el avance', {
    'Avance (0 a 100)': 40,
    'Nivel de avance': 'Limitado',
    'Qué se hizo': 'Publicamos el gasto de cinco plazas.',
  });
  await unit.doesWith(budget, `Adjuntar un medio de verificación: ${milestone}`, {
    Título: 'Planilla publicada',
    Archivo: smallPdf('planilla.pdf', 'Gasto por plaza'),
  });
  await unit.doesWith(budget, `Cerrar un hito: ${milestone}`, {
    'Fecha de cierre': dayFromNow(0),
  });
  const mateo = await deskOf(own.browser, 'Mateo Monitor');
  await mateo.goesTo(process);
  for (const [kind, title, about] of reports)
    await mateo.does('Informes de monitoreo', 'Publicar un informe', {
      Tipo: kind,
      Título: title,
      Resumen: 'Revisamos los registros públicos y conversamos con la junta de vecinos.',
      Evaluación: [
        '1.1 | Sí | El hito tiene su medio de verificación.',
        '1.2 | No | Falta el contacto.',
      ],
      ...about,
    });
  await later.doesWith(reports[1][1], 'Responder el informe', {
    Respuesta: 'Gracias. El contacto se publica esta semana.',
  });

  const { page: anybody } = await visitor(own.browser);
  const shows = (address: string, text: string) =>
    until(anybody, address, async () => (await anybody.getByText(text).count()) > 0, text);
  await shows(publicPage, dialogue);
  await shows(`/renca/plan/${year}`, 'Rosa Ficticia');
  await shows(`/renca/plan/${year}/avance`, 'Planilla publicada');
  await shows(`/renca/plan/${year}/avance`, 'Qué deja el plan de Renca');
  await anybody.goto(`/renca/plan/${year}`);
  await anybody.getByRole('link', { name: budget }).click();
  for (const text of [words.online, words.paper, words.light, 'Planilla publicada', reports[1][1]])
    await shows(anybody.url(), text);
  await anybody.goto(`${consultation}?comprobante=${receipt}`);
  expect(await anybody.getByRole('status').innerText()).toContain('Tu voto está en la urna');
});

/** A card is called by its place and the id of its thing. */
const idOf = async ({ page }: Desk, thing: string) => {
  const name = await page
    .locator('section[id]:not(#esperan) li.card')
    .filter({ has: page.getByRole('heading', { level: 3, name: thing, exact: true }) })
    .first()
    .getAttribute('id');
  return name?.split('-').at(-1);
};
