import { expect } from 'vitest';
import { dayFromNow } from '../web/clock.ts';
import type { Desk } from '../web/desk.ts';

/** What the story is about, as its people write it. */
export const process = 'Renca conversa su primer plan';
export const dialogue = 'Diálogo de las plazas';
export const words = {
  light: 'En la plaza de la población no hay luz y de noche nadie cruza.',
  paper: 'Pedimos saber cuánto se gasta en cada plaza.',
  online: 'Que el municipio diga en qué plaza trabaja este mes.',
};
export const budget = 'Presupuesto de plazas a la vista';
export const committee = 'Comité vecinal de plazas';
export const milestone = 'Publicar el gasto por plaza';
export const year = new Date().getFullYear();

/** A dialogue from its call to its approved minutes. */
export const callAndHold = async (camilo: Desk) => {
  await camilo.does('Diálogos', 'Convocar un diálogo', {
    Título: dialogue,
    Temas: ['Áreas verdes', 'Seguridad en el barrio'],
    Fecha: dayFromNow(9),
    Modalidad: 'Presencial',
    'Lugar o enlace': 'Sede vecinal de la Villa Los Cerros',
    'Enfoque de inclusión': 'Personas mayores',
  });
  await camilo.doesWith(dialogue, 'Registrar que se realizó', {
    'Fecha en que se realizó': dayFromNow(0),
  });
  await camilo.doesWith(dialogue, 'Registrar asistencia', {
    Categoría: 'Personas mayores',
    Personas: 14,
    Organización: 'Junta de Vecinos Villa Los Cerros',
  });
  await camilo.doesWith(dialogue, 'Anotar un aporte', {
    'Cómo llegó': 'En un diálogo',
    'Qué se dijo': words.light,
    Categoría: 'Personas mayores',
  });
  await camilo.doesWith(dialogue, 'Anotar un aporte', {
    'Cómo llegó': 'En papel',
    'Qué se dijo': words.paper,
  });
  await camilo.doesWith(dialogue, 'Escribir el acta', { Acta: 'Vinieron catorce personas.' });
  await camilo.doesWith(dialogue, 'Escribir el acta', {
    Acta: 'Vinieron catorce personas. Hablaron de luz, de gasto y de plazas.',
  });
  await camilo.seesWaiting('Aprobar el acta');
  expect(await camilo.finds(dialogue, 'Escribir el acta', 'Acta')).toContain('Hablaron de luz');
  await camilo.doesWith(dialogue, 'Aprobar el acta');
};

/** From what was said to a proposal that a unit is asked about. */
export const orderAndPropose = async (camilo: Desk) => {
  await camilo.does('Temas', 'Abrir un tema', {
    Título: 'Cuánto se gasta en las plazas',
    Aportes: [words.paper, words.online],
  });
  await camilo.does('Temas', 'Abrir un tema', {
    Título: 'Plazas a oscuras',
    Aportes: [words.light],
  });
  await camilo.doesWith('Cuánto se gasta en las plazas', 'Unir con otro tema', {
    'Tema que se une a este': 'Plazas a oscuras',
  });
  await camilo.does('Propuestas', 'Redactar una propuesta', {
    Título: 'Plazas con cuentas claras',
    Propuesta: 'Publicar el gasto de cada plaza y decidir con un comité del barrio.',
    'Temas de los que nace': ['Cuánto se gasta en las plazas'],
  });
  await camilo.doesWith('Plazas con cuentas claras', 'Pedir opinión técnica', {
    Unidad: 'Secretaría Comunal de Planificación',
    Plazo: dayFromNow(15),
  });
};

const commitment = (title: string) => ({
  Título: title,
  'El problema': 'Nadie sabe cuánto se gasta en cada plaza ni quién lo decide.',
  'Cómo estamos hoy': 'El gasto se publica sumado, una vez al año.',
  'Qué se hará': 'Publicar cada mes el gasto por plaza, con su responsable.',
  'Valores de gobierno abierto': ['Transparencia', 'Participación'],
  Área: 'Apertura fiscal',
  'Unidad responsable': 'Secretaría Comunal de Planificación',
  Desde: `${year + 1}-01`,
  Hasta: `${year + 1}-12`,
  'Propuestas de las que nace': ['Plazas con cuentas claras'],
});

/** Two commitments for the ballot, each with a milestone. */
export const draftCommitments = async (camilo: Desk) => {
  for (const title of [budget, committee]) {
    await camilo.does('Compromisos', 'Redactar un compromiso', commitment(title));
    await camilo.doesWith(title, 'Agregar un hito', {
      Título: milestone,
      'Qué se podrá comprobar': 'Una planilla con el gasto de cada plaza en la página municipal.',
      Desde: `${year + 1}-01`,
      Hasta: `${year + 1}-06`,
      Responsable: 'Jefatura de áreas verdes',
    });
  }
};

/** From the counted box to the plan as it was sent. */
export const assembleAndSubmit = async (camilo: Desk) => {
  await camilo.does('Plan de acción', 'Armar el plan', {
    Consulta: 'Las plazas de Renca',
    Año: year,
    Título: `Plan de acción de Renca ${year}`,
    'El plan termina en': `${year + 1}-12`,
    'Fin del período de la administración': '2028-12',
    'Unidades responsables': ['Secretaría Comunal de Planificación'],
  });
  const plan = `Plan de acción de Renca ${year}`;
  const vision =
    'Responder el formulario: A1. ¿Cuál es la visión de gobierno abierto a largo plazo?';
  await camilo.doesWith(plan, vision, {
    Respuesta: 'Una comuna donde cada peso y cada decisión se pueden seguir.',
  });
  expect(await camilo.finds(plan, vision, 'Respuesta')).toContain('cada peso y cada decisión');
  await camilo.doesWith(plan, 'Registrar una adhesión', {
    Nombre: 'Rosa Ficticia',
    Cargo: 'Presidenta',
    Organización: 'Junta de Vecinos Villa Los Cerros',
  });
  await camilo.does('Ente de monitoreo', 'Nombrar al ente de monitoreo', {
    Nombre: 'Observatorio ficticio de Renca',
    'Quién es y por qué es independiente': 'Un equipo universitario sin contrato municipal.',
  });
  await camilo.doesWith('Observatorio ficticio de Renca', 'Publicar el contacto del monitoreo', {
    'Contacto público': 'observatorio@ejemplo.cl',
  });
  await camilo.does('Obligaciones', 'Declarar una obligación', {
    Título: 'Informe trimestral de avance',
    'Cada cuánto': 'Cada tres meses',
    Responsable: 'Secretaría Comunal de Planificación',
    Desde: dayFromNow(0),
    'En qué se basa': 'Plan de acción, pregunta B12',
  });
  await camilo.doesWith(plan, 'Aprobar el plan', {
    'Decreto o acuerdo': 'Decreto 100 (ficticio)',
    'Fecha de aprobación': dayFromNow(0),
  });
  await camilo.doesWith(plan, 'Enviar el plan', { 'Fecha de envío': dayFromNow(0) });
};

/** The kinds of report that a monitor publishes. */
export const reports = [
  ['Informe inicial', 'Cómo parte el plan de Renca', {}],
  ['Informe de fin de compromiso', 'Qué pasó con el gasto de las plazas', { Compromiso: budget }],
  ['Informe final', 'Qué deja el plan de Renca', {}],
] as const;
