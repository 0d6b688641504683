import { phaseWords } from '#kernel';
import type { WordsOf } from '#perform';
import type { Edition } from './edition.ts';
import type { Measure, Unit } from './measures.ts';
import type { Requirement } from './requirement.ts';
import type { Choice, Rule } from './tally.ts';

/** Where an edition stands on its way. That a later one took its place is read off the dates. */
export const editionStates = {
  proposed: 'En comentarios',
  voting: 'En votación',
  over: 'Con los votos por contar',
  adopted: 'Acordada',
  superseded: 'Reemplazada',
  rejected: 'Rechazada',
  withdrawn: 'Retirada',
} as const;

export const choiceWords: Readonly<Record<Choice, string>> = {
  yes: 'Sí',
  no: 'No',
  abstain: 'Abstención',
};

export const requirementKinds: Readonly<Record<Requirement['kind'], string>> = {
  required: 'Exigido',
  advised: 'Recomendado',
  information: 'Informativo',
};

/** What each measure counts, as people say it. */
export const measureWords: Readonly<Record<Measure, string>> = {
  'expression-of-interest': 'Postulación vigente',
  'head-of-government-letters': 'Cartas de la máxima autoridad',
  'civil-society-letters': 'Cartas de la sociedad civil',
  'declaration-endorsed': 'Adhesión a la Declaración de Gobierno Abierto',
  'recent-reforms': 'Reformas o cocreaciones recientes',
  'term-months-left': 'Meses que quedan de la administración',
  'identified-team': 'Equipo con nombre y recursos',
  'reasons-stated': 'Razones, ambición y aporte escritos',
  'forum-constituted': 'Foro constituido',
  groups: 'Grupos que participan',
  'forum-rules-published': 'Reglas del foro publicadas',
  'forum-meetings': 'Reuniones del foro',
  'forum-gap-months': 'Meses entre reuniones del foro',
  'endorsements-before-submission': 'Adhesiones antes del envío',
  'forum-diversity': 'Diversidad del foro',
  'public-page': 'Página pública',
  'page-gap-months': 'Meses sin actualizar la página',
  'contact-named': 'Contacto publicado',
  repository: 'Repositorio público',
  'repository-gap-months': 'Meses sin actualizar el repositorio',
  'information-lead-days': 'Días de anticipación de la información',
  'roadmap-notice-days': 'Días de anticipación del calendario',
  'outreach-activities': 'Actividades de difusión',
  'public-meetings': 'Reuniones públicas',
  'dialogue-notice-days': 'Días de aviso de cada diálogo',
  'minutes-approved-percent': 'Reuniones con acta pública (%)',
  'minutes-publication-days': 'Días hasta publicar el acta',
  'inclusion-meetings': 'Diálogos de inclusión',
  'participant-categories': 'Categorías de participantes',
  'participation-level': 'Nivel de participación (1 a 5)',
  contributions: 'Aportes',
  'answered-contributions-percent': 'Aportes con respuesta (%)',
  'published-responses-percent': 'Respuestas publicadas (%)',
  'draft-comment-days': 'Días para comentar borradores',
  'consultation-days': 'Días de consulta',
  'plan-end-dates': 'Fin del plan y de la administración',
  'plan-months-after-term': 'Meses del plan después de la administración',
  'plan-months': 'Meses de implementación',
  'commitments-within-plan-percent': 'Compromisos dentro del plazo del plan (%)',
  commitments: 'Compromisos',
  'plan-size': 'Compromisos del plan',
  'complete-commitments-percent': 'Compromisos completos (%)',
  'commitments-with-value-percent': 'Compromisos con un valor de gobierno abierto (%)',
  'commitments-with-milestone-percent': 'Compromisos con hito comprobable (%)',
  'monitoring-body': 'Ente de monitoreo nombrado',
  'form-counts-given': 'Grupos y reuniones en el formulario',
  'named-endorsements-percent': 'Adhesiones con nombre, cargo y organización (%)',
  'explained-amendments-percent': 'Modificaciones con motivo público (%)',
  'accountability-meetings-per-year': 'Reuniones de cuenta al año',
  obligations: 'Obligaciones declaradas',
  'closed-milestones-with-evidence-percent': 'Hitos cerrados con verificación (%)',
  'commitments-with-counterpart-percent': 'Compromisos con contraparte civil (%)',
  'inception-report-months': 'Meses hasta el informe inicial',
  'commitment-report-months': 'Meses hasta el informe de cada compromiso',
  'term-report-months': 'Meses hasta el informe final',
  'explained-answers-percent': 'Respuestas con explicación (%)',
  'independence-declared': 'Declaración de independencia',
  'reply-window-days': 'Días para comentar un informe',
  'published-reports-percent': 'Informes publicados (%)',
  reports: 'Informes',
};

export const unitWords: Readonly<Record<Unit, string>> = {
  count: 'cantidad',
  percent: 'porcentaje',
  days: 'días',
  months: 'meses',
  presence: 'existe o no',
  'self-assessment': 'autoevaluación de 1 a 5',
};

export const severityWords: Readonly<Record<Requirement['severity'], string>> = {
  B: 'Bloquea el envío',
  W: 'Advierte',
  N: 'Informa',
};

export const proofWords: Readonly<Record<Requirement['evidence'], string>> = {
  application: 'Postulación',
  letter: 'Carta',
  rules: 'Reglas',
  minutes: 'Acta',
  attendance: 'Lista de asistencia',
  publication: 'Publicación',
  response: 'Respuesta razonada',
  document: 'Documento',
  endorsement: 'Adhesión',
  declaration: 'Declaración',
  report: 'Informe',
  assessment: 'Evaluación',
  record: 'Registro',
};

const responsibleWords: Readonly<Record<Requirement['responsible'], string>> = {
  coordinator: 'Coordinación municipal',
  'unit-officer': 'Unidad municipal',
  'forum-member': 'Integrante del foro',
  monitor: 'Ente de monitoreo',
};

/** An edition as people call it: `OGP Local (2021), edición 1`. */
export const editionName = ({
  name,
  label,
  edition,
}: Pick<Edition, 'name' | 'label' | 'edition'>): string => `${name} (${label}), edición ${edition}`;

/** How one requirement of a proposal is asked for. The unit is that of its measure. */
export const requirementWords: WordsOf<Omit<typeof Requirement.shape, 'unit'>> = {
  id: 'Código',
  es: 'Texto en español',
  en: 'Texto en inglés',
  phase: { label: 'Fase', values: phaseWords },
  kind: { label: 'Tipo', values: requirementKinds },
  measure: { label: 'Medida', values: measureWords },
  threshold: { label: 'Umbral', hint: 'Un número, en la unidad de la medida.' },
  evidence: { label: 'Con qué se demuestra', values: proofWords },
  severity: { label: 'Gravedad', values: severityWords },
  responsible: { label: 'Responsable', values: responsibleWords },
  source: 'Fuente',
  isVerified: {
    label: 'Leído en su fuente',
    hint: 'Márcalo solo si alguien leyó el valor en su fuente.',
  },
};

/** How the rule of a vote is asked for. */
export const ruleWords: WordsOf<typeof Rule.shape> = {
  quorumPercent: {
    label: 'Quórum (% de integrantes activos)',
    hint: 'Cuántos integrantes activos deben votar, contando las abstenciones.',
  },
  majorityPercent: {
    label: 'Mayoría (% de los votos a favor o en contra)',
    hint: 'Desde 50. Las abstenciones no cuentan; un empate nunca es mayoría.',
  },
};
