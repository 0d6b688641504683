import { consortiumLetters } from './consortium-letters.ts';
import { maipuLetters, sanJoaquinLetters } from './letters.ts';

const mayors = '2024-12-06';
const letter = (name: string) => `Carta de postulación de ${name}`;
const own = {
  sanJoaquin: `${letter('San Joaquín')}, 15 de enero de 2024`,
  region: 'Oficio 458 del Gobierno Regional, 26 de enero de 2024',
  renca: `${letter('Renca')}, sin fecha`,
  maipu: `${letter('Maipú')}, 14 de marzo de 2022`,
  penalolen: 'Oficio de Peñalolén, 23 de enero de 2024',
};

const sanJoaquin = {
  key: 'san-joaquin',
  lead: 'san-joaquin',
  partners: [],
  call: 'ogp-2023',
  begunAt: '2024-01-15T09:00',
  sentAt: '2024-01-26T23:00',
  letters: sanJoaquinLetters,
  statement: {
    reasons:
      'Unirse a otros gobiernos y organizaciones para cambiar cómo la gestión pública se relaciona con la comunidad, y compartir lo que se aprende.',
    ambition:
      'Que los planes de gobierno abierto sean una práctica que se mantiene en el tiempo, se evalúa con guía y mejora al ejecutarse y al cocrearse.',
    benefits:
      'Una comunidad más involucrada en la gestión municipal, con más participación, rendición de cuentas y transparencia.',
    contribution:
      'Lo aprendido al cocrear su primer plan en seguridad, salud, mujer y emprendimiento, y sus plataformas de consulta y de transparencia.',
    objectives: [],
  },
  team: {
    unit: 'Administración Municipal',
    coordinator: 'Coordinación de Gobierno Abierto',
    programme: 'Gobierno Abierto Comunitario de San Joaquín',
    counterpart: 'COSOC de San Joaquín',
    supportingUnits: [
      'Desarrollo Comunitario',
      'Desarrollo Económico Local',
      'Seguridad Comunitaria',
      'Salud',
      'Comunicaciones',
      'Informática',
    ],
    budget: [
      { item: 'Contratación de profesionales', source: own.sanJoaquin },
      { item: 'Gastos de operación', source: own.sanJoaquin },
    ],
  },
  governments: [
    {
      tenant: 'san-joaquin',
      termStartsOn: '2021-06',
      termEndsOn: mayors,
      indicators: [
        { what: 'Habitantes, aproximadamente', value: '103.000', source: own.sanJoaquin },
        { what: 'Personas bajo la línea de la pobreza', value: '11,8 %', source: own.sanJoaquin },
        { what: 'Juntas de vecinos', value: '85', source: own.sanJoaquin },
        { what: 'Comités de seguridad', value: '96', source: own.sanJoaquin },
        { what: 'Red de emprendimiento', value: 'más de 700', source: own.sanJoaquin },
      ],
    },
  ],
  achievements: [
    ['accountability', 'Primera auditoría municipal en 28 años'],
    [
      'transparency',
      'Convenio con Contraloría, SUBDERE, Servicio Civil y PNUD, y primer código de ética',
    ],
    ['participation', 'COSOC activado y consultas ciudadanas vinculantes'],
    ['participation', '«Gobierno en tu barrio» y concejo municipal en los territorios'],
    ['participation', 'Primer plan de gobierno abierto, votado por casi 1.000 personas', '2023-12'],
    [
      'transparency',
      'Plataformas «Presupuesto Transparente» y «Programa en Línea», acordadas con organizaciones',
    ],
  ].map(([pillar, title, on]) => ({
    pillar,
    title,
    on,
    tenant: 'san-joaquin',
    evidence: own.sanJoaquin,
  })),
  agreement: {
    body: 'Concejo Municipal de San Joaquín',
    what: 'Aprobó un plan de acción para diseñar con la comunidad una política de participación y transparencia',
  },
  diagnosis: {
    title: 'Diagnosis of Good Municipal Practices in Open Government',
    where: 'La carta lo nombra y no lo adjunta',
  },
} as const;

const consortium = {
  key: 'consortium',
  lead: 'gobierno-regional',
  partners: ['renca'],
  call: 'ogp-2023',
  begunAt: '2024-01-22T09:00',
  sentAt: '2024-01-26T23:30',
  letters: consortiumLetters,
  statement: {
    reasons:
      'Dar a los gobiernos locales de la región una articulación adecuada de la agenda de gobierno abierto.',
    ambition:
      'Que municipios que hoy no están en OGP cocreen sus planes, y que la región cocree el suyo con la más amplia participación.',
    benefits:
      'Facilitar recursos, ubicar incentivos y acordar entre todos los estándares de la cocreación.',
    contribution:
      'La experiencia de Renca, primera comuna de Chile con un plan cocreado, y lo que se aprenda de articular el segundo y el tercer nivel del Estado.',
    objectives: [
      'Articular el gobierno abierto entre la región y las comunas',
      'Diseñar y ejecutar procesos de cocreación masivos, con mecanismos innovadores de participación',
    ],
  },
  team: {
    unit: 'Unidad Regional de Asuntos Internacionales; en Renca, la Secretaría Municipal',
    counterpart: 'Fundación Tribu',
    supportingUnits: [],
    budget: [],
  },
  governments: [
    {
      tenant: 'gobierno-regional',
      termEndsOn: '2025-01-06',
      indicators: [
        { what: 'Habitantes', value: '7.112.808', source: own.region },
        { what: 'Parte de la población de Chile', value: '40,5 %', source: own.region },
        { what: 'Superficie', value: '15.403 km²', source: own.region },
        { what: 'Provincias', value: '6', source: own.region },
        { what: 'Comunas', value: '52', source: own.region },
      ],
    },
    {
      tenant: 'renca',
      termEndsOn: mayors,
      indicators: [
        { what: 'Habitantes', value: '147.151', source: own.renca },
        { what: 'Superficie', value: '24 km²', source: own.renca },
      ],
    },
  ],
  achievements: [
    [
      'gobierno-regional',
      'transparency',
      'Grupo de trabajo sobre la Convención contra la Corrupción, con 35 instituciones',
      own.region,
      '2012',
    ],
    ['gobierno-regional', 'transparency', 'Portal web del Consejo Regional', own.region],
    ['gobierno-regional', 'accountability', 'Oficina de Atención Ciudadana', own.region],
    [
      'gobierno-regional',
      'participation',
      'Consejo Regional de la Sociedad Civil, elegido por las organizaciones registradas',
      own.region,
    ],
    [
      'gobierno-regional',
      'participation',
      'Encuentro de Municipios Abiertos de la Región Metropolitana',
      own.penalolen,
      '2023-05-10',
    ],
    [
      'renca',
      'participation',
      'Primer plan de gobierno abierto de Chile: 5 compromisos, ya ejecutados',
      own.renca,
    ],
    [
      'renca',
      'participation',
      'Taller de diseño colaborativo del segundo plan',
      own.penalolen,
      '2023-06-16',
    ],
    ['renca', 'participation', 'Principios del foro de OGP en el reglamento del COSOC', own.renca],
    [
      'renca',
      'participation',
      'Presupuestos participativos por más de 2 millones de dólares',
      own.renca,
    ],
    [
      'renca',
      'innovation',
      'Primera asistente virtual municipal del país con inteligencia artificial',
      own.renca,
    ],
  ].map(([tenant, pillar, title, evidence, on]) => ({ tenant, pillar, title, evidence, on })),
} as const;

const maipu = {
  key: 'maipu',
  lead: 'maipu',
  partners: [],
  call: 'ogp-2022',
  begunAt: '2022-03-14T09:00',
  sentAt: '2022-03-16T23:00',
  letters: maipuLetters,
  statement: {
    reasons:
      'Aprender de experiencias nuevas que den más herramientas y permitan cruzar ideas entre los equipos.',
    ambition:
      'Que las herramientas de participación y transparencia queden instituidas, de la mano de una buena gestión.',
    benefits: 'Recuperar la confianza en el gobierno local y el orgullo de vivir en Maipú.',
    contribution: 'Su piloto para explicar el presupuesto y su diálogo semanal con los 21 barrios.',
    objectives: [],
  },
  team: {
    unit: 'Gabinete de la Alcaldía',
    counterpart: 'Fundación Tribu',
    supportingUnits: ['Oficina de Sociedad Civil y Participación'],
    budget: [],
  },
  governments: [
    {
      tenant: 'maipu',
      termStartsOn: '2021-06',
      termEndsOn: mayors,
      indicators: [
        { what: 'Habitantes, casi', value: '600.000', source: own.maipu },
        { what: 'Organizaciones activas', value: 'más de 1.000', source: own.maipu },
        { what: 'Hogares con agua potable municipal', value: 'más de 200.000', source: own.maipu },
      ],
    },
  ],
  achievements: [
    ['accountability', 'Auditoría de las finanzas en alianza con la Contraloría', '2021'],
    [
      'transparency',
      'Piloto para explicar el presupuesto 2022, con 30 representantes de organizaciones',
      '2022',
    ],
    ['participation', 'Dos encuentros por semana en los 21 barrios, desde el primer mes', '2021'],
    [
      'participation',
      'Dos integrantes del Consejo Étnico, elegidos por él, a cargo de la oficina de asuntos indígenas',
    ],
    ['participation', 'Programa de campaña construido en 150 encuentros públicos'],
  ].map(([pillar, title, on]) => ({ pillar, title, on, tenant: 'maipu', evidence: own.maipu })),
  outcome: {
    verdict: 'admitted',
    on: '2022-05',
    source:
      'Sitio de OGP Local; carta del alcalde del 24 de enero de 2024, que la llama integrante',
  },
} as const;

/** The calls as far as public sources tell of them, and one that the demonstration made up. */
export const calls = [
  {
    key: 'ogp-2022',
    origin: 'source',
    title: 'OGP Local, convocatoria 2022',
    programme: 'ogp-local',
    enteredOn: '2022-03-01',
    termMonths: 16,
    practiceYears: 3,
    source: 'Cartas de la postulación de Maipú. Ninguna dice cuándo cerró.',
  },
  {
    key: 'ogp-2023',
    origin: 'source',
    title: 'OGP Local, convocatoria 2023',
    programme: 'ogp-local',
    enteredOn: '2023-12-01',
    termMonths: 16,
    practiceYears: 3,
    source:
      'Se anunció hasta el 12 de enero de 2024, 23:59 del Pacífico; hay cartas de hasta el 26 de enero. No consta cuándo cerró.',
  },
  {
    key: 'region',
    origin: 'synthetic',
    title: 'Ingreso a la red regional de gobierno abierto',
    programme: 'regional-network',
    enteredOn: '2024-02-01',
    opensOn: '2024-02-01',
    termMonths: 6,
    practiceYears: 3,
    source: 'Convocatoria inventada para probar el ingreso.',
  },
] as const;

/** The applications that the sources hold, in the order in which they were sent. */
export const applications = [maipu, sanJoaquin, consortium] as const;
