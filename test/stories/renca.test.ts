import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromNow, minuteAfter, minuteAt } from '../web/clock.ts';
import { type Desk, deskOf } from '../web/desk.ts';
import { neighbourOf } from '../web/neighbour.ts';
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
import { openBrowser, until, visitor } from '../web/people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test(
  'Camilo takes Renca’s process from the first dialogue to the monitor’s report',
  { timeout: 300_000 },
  async () => {
    const camilo = await deskOf(browser, 'Camilo Cerro');
    await camilo.opens('Registrar una organización', {
      Nombre: 'Junta de Vecinos Villa Los Cerros',
      Tipo: 'Junta de vecinos',
    });
    await camilo.opens('Abrir un proceso', { Título: process, Estándar: 'OGP Local' });
    const office = await camilo.goesTo(process);
    const publicPage = office.replace('/oficina', '');
    await camilo.entersPhase('Diálogos');
    await callAndHold(camilo);
    const valeria = await neighbourOf(browser, 'Valeria Vecina');
    await valeria.gives(publicPage, words.online, 'Huamachuco');

    await camilo.entersPhase('Sistematización');
    await orderAndPropose(camilo);
    const ursula = await deskOf(browser, 'Ursula Unidad');
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
    const victor = await neighbourOf(browser, 'Víctor Vecino');
    const closes = minuteAfter(20_000);
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
    await pastMinute(closes);
    // The clock closes too, once a minute: either hand may be the first.
    await camilo.isRefused('Las plazas de Renca', /^(Cerrar la consulta|Hacer el escrutinio)$/);
    const tooEarly = await camilo.isRefused('Las plazas de Renca', 'Hacer el escrutinio');
    expect(tooEarly).toContain('Los últimos votos se están guardando.');
    await pastMinute(closes + 60_000);
    await camilo.doesWith('Las plazas de Renca', 'Hacer el escrutinio');
    await assembleAndSubmit(camilo);

    await camilo.entersPhase('Implementación');
    await ursula.doesWith(budget, 'Informar el avance', {
      'Avance (0 a 100)': 40,
      'Nivel de avance': 'Limitado',
      'Qué se hizo': 'Publicamos el gasto de cinco plazas.',
    });
    await ursula.doesWith(budget, 'Adjuntar un medio de verificación', {
      Hito: milestone,
      Título: 'Planilla publicada',
      Archivo: smallPdf('planilla.pdf', 'Gasto por plaza'),
    });
    await ursula.doesWith(budget, 'Cerrar un hito', {
      Hito: milestone,
      'Fecha de cierre': dayFromNow(0),
    });
    const mateo = await deskOf(browser, 'Mateo Monitor');
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
    await camilo.doesWith(reports[1][1], 'Responder el informe', {
      Respuesta: 'Gracias. El contacto se publica esta semana.',
    });

    const { page: anybody } = await visitor(browser);
    const shows = (address: string, text: string) =>
      until(anybody, address, async () => (await anybody.getByText(text).count()) > 0, text);
    await shows(publicPage, dialogue);
    await shows(`/renca/plan/${year}`, 'Rosa Ficticia');
    await shows(`/renca/plan/${year}/avance`, 'Planilla publicada');
    await shows(`/renca/plan/${year}/avance`, 'Qué deja el plan de Renca');
    await anybody.goto(`/renca/plan/${year}`);
    await anybody.getByRole('link', { name: budget }).click();
    for (const text of [
      words.online,
      words.paper,
      words.light,
      'Planilla publicada',
      reports[1][1],
    ])
      await shows(anybody.url(), text);
    await anybody.goto(`${consultation}?comprobante=${receipt}`);
    expect(await anybody.getByRole('status').innerText()).toContain('Tu voto está en la urna');
  },
);

const idOf = async ({ page }: Desk, thing: string) =>
  page
    .locator('section[id]:not(#esperan) li.card')
    .filter({ has: page.getByRole('heading', { level: 3, name: thing, exact: true }) })
    .first()
    .getAttribute('id');

const pastMinute = (ms: number) =>
  new Promise((done) => {
    setTimeout(done, Math.max(0, ms - Date.now()) + 500);
  });
