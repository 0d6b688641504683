import type { BoardCommune, Coming, Late } from '#board';
import { count } from './format.ts';
import { es, word } from './es.ts';

type Told = Pick<Late, 'kind' | 'count' | 'title'>;

const phaseName = (title: string) => word(es.phases, title).toLowerCase();
const reportName = (title: string) => word(es.reportKinds, title).toLowerCase();

const single: Readonly<Record<Late['kind'], readonly [late: string, coming: string]>> = {
  phase: ['La fase debía terminar', 'Termina la fase'],
  obligation: ['Obligación pendiente', 'Vence la obligación'],
  milestone: ['Hito sin cerrar', 'Vence el hito'],
  report: ['Falta publicar', 'Se espera'],
  dialogue: ['Diálogo', ''],
  meeting: ['Reunión prevista', 'Reunión prevista'],
  consultation: ['Cerró la consulta', 'Cierra la consulta'],
};

const several: Readonly<Record<Late['kind'], readonly [one: string, many: string]>> = {
  phase: ['fase', 'fases'],
  obligation: ['obligación', 'obligaciones'],
  milestone: ['hito', 'hitos'],
  report: ['informe', 'informes'],
  dialogue: ['diálogo', 'diálogos'],
  meeting: ['reunión', 'reuniones'],
  consultation: ['consulta', 'consultas'],
};

const titleOf = ({ kind, title }: Told) => {
  if (kind === 'phase') return phaseName(title);
  return kind === 'report' ? reportName(title) : title;
};

/** What is late, in a few words: one thing by its name, several by their number. */
export const lateWords = (late: Told): string =>
  late.count === 1
    ? `${single[late.kind][0]}: ${titleOf(late)}`
    : `${count(late.count, ...several[late.kind])} sin cumplir`;

/** What comes, in a few words. */
export const comingWords = (coming: Pick<Coming, 'kind' | 'count' | 'title'>): string =>
  coming.count === 1
    ? [single[coming.kind][1], titleOf(coming)].filter(Boolean).join(': ')
    : count(coming.count, ...several[coming.kind]);

/** Said of whoever makes or made a plan without the network. */
export const ownWords = ({ isOnItsOwn, process }: BoardCommune): string | undefined => {
  if (!isOnItsOwn) return undefined;
  return process ? 'Hace su plan sin ser parte de la red' : 'Hizo su plan sin ser parte de la red';
};

// Made once: a formatter costs far more to make than to use.
const weekdays = new Intl.DateTimeFormat('es-CL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** `martes 24 de noviembre`: a day that is near needs no year. */
export const nearDay = (local: string): string =>
  weekdays.format(new Date(`${local}T12:00:00Z`)).replace(',', '');

export const figureWords: Readonly<Record<BoardCommune['figures'][number]['figure'], string>> = {
  meetings: 'Reuniones públicas',
  attendances: 'Asistencias',
  groups: 'Organizaciones',
  contributions: 'Aportes',
  ballots: 'Votos contados',
  commitments: 'Compromisos del plan',
};
