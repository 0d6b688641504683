import { es } from './es.ts';

const fields: Readonly<Record<string, string>> = {
  action: 'Qué se hará',
  adoptedOn: 'Fecha de aprobación',
  answer: 'Respuesta',
  answers: 'Evaluación',
  attendanceId: 'Línea de asistencia',
  basis: 'En qué se basa',
  body: 'Propuesta',
  budgetClp: 'Presupuesto en pesos',
  cadence: 'Cada cuánto',
  category: 'Categoría',
  channel: 'Cómo llegó',
  choices: 'Opciones',
  closedOn: 'Fecha de cierre',
  closesAt: 'Termina',
  commitmentId: 'Compromiso',
  commitmentIds: 'Compromisos de la papeleta',
  commune: 'Comuna',
  consultationId: 'Consulta',
  contact: 'Contacto público',
  content: 'Archivo',
  contributionIds: 'Aportes',
  costClp: 'Costo estimado en pesos',
  cutoff: 'Corte',
  deliverable: 'Qué se podrá comprobar',
  description: 'Quién es y por qué es independiente',
  dueOn: 'Plazo',
  edition: 'Edición',
  endorsementId: 'Adhesión',
  endsOn: 'Hasta',
  evidenceId: 'Medio de verificación',
  explanation: 'Por qué',
  fileId: 'Archivo',
  focus: 'Enfoque de inclusión',
  heldOn: 'Fecha en que se realizó',
  instrument: 'Decreto o acuerdo',
  isSilent: 'La fuente no dice si se cumplió',
  item: 'Ítem',
  kind: 'Tipo',
  leadUnit: 'Unidad responsable',
  leadUnits: 'Unidades responsables',
  level: 'Nivel de avance',
  mail: 'Correo',
  maxChoices: 'Opciones por persona',
  mergedId: 'Tema que se une a este',
  milestoneId: 'Hito',
  minutes: 'Acta',
  mode: 'Modalidad',
  name: 'Nombre',
  neighbourhood: 'Barrio',
  nonce: 'Clave del comprobante',
  note: 'Qué se hizo',
  office: 'Cargo',
  on: 'Fecha',
  opensAt: 'Empieza',
  organisationId: 'Organización',
  outcome: 'Qué pasa con lo que se dijo',
  owner: 'Responsable',
  people: 'Personas',
  percent: 'Avance (0 a 100)',
  personId: 'Código de la persona',
  phase: 'Fase',
  place: 'Lugar o enlace',
  pladeco: 'Línea del plan de desarrollo comunal',
  policyArea: 'Área',
  problem: 'El problema',
  proposalIds: 'Propuestas de las que nace',
  question: 'Pregunta',
  reason: 'Motivo',
  responsible: 'Responsable',
  roles: 'Funciones',
  scheduledOn: 'Fecha',
  standard: 'Estándar',
  startsOn: 'Desde',
  state: 'Estado',
  statusQuo: 'Cómo estamos hoy',
  submittedOn: 'Fecha de envío',
  summary: 'Resumen',
  supportingUnits: 'Unidades que apoyan',
  termEndsOn: 'Fin del período de la administración',
  text: 'Texto',
  themeIds: 'Temas de los que nace',
  title: 'Título',
  tokenHash: 'Huella de la sesión',
  topics: 'Temas',
  unit: 'Unidad',
  until: 'Hasta',
  values: 'Valores de gobierno abierto',
  verdict: 'Opinión',
  year: 'Año',
};

export const hasFieldWord = (name: string): boolean => Object.hasOwn(fields, name);

export const fieldWord = (name: string): string =>
  hasFieldWord(name) ? (fields[name] ?? name) : name;

/** Where a field is best asked for in the words of its verb. */
const ownWords: Readonly<Record<string, string>> = {
  'contributions.give-contribution text': 'Tu aporte',
  'contributions.record-contribution text': 'Qué se dijo',
  'contributions.respond-to-contribution text': 'Por qué',
  'contributions.respond-to-theme text': 'Por qué',
  'implementation.report-progress text': 'Qué se hizo',
  'monitoring.reply-to-report text': 'Respuesta',
  'plans.answer-question text': 'Respuesta',
  'plans.assemble-plan endsOn': 'El plan termina en',
  'proposals.give-opinion reason': 'Por qué',
  'consultations.prepare-consultation question': 'Pregunta de la papeleta',
  'consultations.change-consultation question': 'Pregunta de la papeleta',
};

/** How a form asks for a field of a verb. */
export const labelOf = (verbId: string, name: string): string =>
  ownWords[`${verbId} ${name}`] ?? fieldWord(name);

const hints: Readonly<Record<string, string>> = {
  cutoff: 'Cuántas opciones, las más votadas, pasan al plan.',
  closesAt: 'Hora de Chile. El escrutinio se puede hacer un minuto después.',
  opensAt: 'Hora de Chile.',
  fileId: 'PDF, imagen, Word, Excel, CSV o texto, hasta 10 MB.',
  percent: 'Un número entero.',
  people: 'Un número entero.',
  costClp: 'Por ejemplo 12.000.000.',
  budgetClp: 'Por ejemplo 12.000.000.',
  answers: 'Por ejemplo: 1.1 | Sí | El hito se cumplió en el plazo.',
  'monitoring.publish-report commitmentId': 'Solo en el informe de fin de compromiso.',
  'processes.enter-phase reason': 'Solo si vuelves atrás o saltas una fase. Queda público.',
  'proposals.give-opinion reason': 'Queda público, con la opinión.',
  heldOn: 'Hoy o un día anterior.',
  maxChoices: 'Cuántas opciones puede elegir cada persona.',
  personId:
    'Pide a la persona que entre y abra «Tu comuna»: ahí ve su código de 26 letras y números.',
  reason: 'Queda público. Escribe una frase completa.',
  values: 'Elige al menos transparencia, participación o rendición de cuentas.',
  contact: 'Si todavía no hay, déjalo en blanco: queda como pendiente.',
};

/** What helps to fill in a field of a verb. */
export const hintOf = (verbId: string, name: string): string =>
  hints[`${verbId} ${name}`] ?? hints[name] ?? '';

const values: Readonly<Record<string, string>> = {
  ...es.phases,
  ...es.membership,
  ...es.categories,
  ...es.modes,
  ...es.roles,
  ...es.organisationKinds,
  ...es.channels,
  ...es.outcomes,
  ...es.verdicts,
  ...es.policyAreas,
  ...es.cadences,
  ...es.levels,
  ...es.reportKinds,
  ...es.values,
  online: 'En línea',
  'ogp-local': 'OGP Local',
};

export const hasValueWord = (code: string): boolean => Object.hasOwn(values, code);

/** A value of a closed list as people say it. */
export const valueWord = (code: string): string =>
  hasValueWord(code) ? (values[code] ?? code) : code;
