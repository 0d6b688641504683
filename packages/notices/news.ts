import type { Notice, Reader } from './notice.ts';
import { letterOf } from './notice.ts';

/** What followers are told, by act: what happened, and what they can do about it. */
const news: Readonly<Record<string, string>> = {
  'dialogues.called': 'Hay un nuevo diálogo. Mira el día y el lugar.',
  'dialogues.approved': 'Ya se puede leer el acta de un diálogo.',
  'consultations.opened': 'Se abrió la consulta ciudadana. Mira hasta cuándo puedes votar.',
  'consultations.counted': 'Ya está el resultado de la consulta.',
  'plans.submitted': 'El plan de acción se envió. Mira qué quedó en él.',
  'implementation.progress-reported': 'Hay un nuevo informe de avance de un compromiso.',
  'implementation.milestone-closed': 'Se cumplió un hito de un compromiso.',
  'monitoring.report-published': 'El ente de monitoreo publicó un informe.',
  'processes.phase-entered': 'El proceso pasó a otra fase.',
};

export const isNews = (kind: string): boolean => Object.hasOwn(news, kind);

export type News = {
  readonly kind: string;
  readonly government: string;
  readonly title: string;
  readonly link: string;
  /** What can be done now, and until when, where that is new too. */
  readonly now?: string;
  /** Where one stops following. */
  readonly stop: string;
};

/** Tells a follower what happened in a process, and how to be told no more. */
export const newsOf = (
  { kind, government, title, link, stop, now }: News,
  reader: Reader,
): Notice => ({
  subject: `${government}: ${title}`,
  text: letterOf(
    reader,
    [news[kind], now].filter(Boolean).join(' '),
    `Proceso: ${title}, ${government}.\n${link}`,
    `Recibes este aviso porque sigues este proceso. Para dejar de recibirlo:\n${stop}`,
  ),
});
