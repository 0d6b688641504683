import type { Phase } from '#kernel';
import { type Gather, consultations } from './things.ts';
import { es } from '../text/es.ts';

/** A stop on the way of a process: the things there and what can be done with each in its state. */
export type Station = {
  /** Its place on the page. */
  readonly key: string;
  readonly title: string;
  /** The phases in which this is the main work. */
  readonly phases: readonly Phase[];
  /** The parameter by which a verb names one of the things. */
  readonly param?: string;
  /** Verbs that put a first or another thing here. */
  readonly creates: readonly string[];
  /** There is at most one such thing in a process. */
  readonly isSingle?: boolean;
  /** Verbs that make sense for a thing, by its state. The policy still decides who and when. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, string>>;
  readonly gather: Gather;
};

/** The stations of the thread, in its order. */
export const stations: readonly Station[] = [
  {
    key: 'consulta',
    title: 'Consulta ciudadana',
    phases: ['consultation'],
    param: 'consultationId',
    creates: ['consultations.prepare-consultation'],
    steps: {
      draft: ['consultations.open-consultation', 'consultations.change-consultation'],
      open: [],
      over: ['consultations.close-consultation'],
      closed: ['consultations.count-consultation'],
      counted: ['consultations.certify-count'],
      certified: [],
    },
    words: { ...es.consultationStates, over: 'Terminó el plazo', certified: 'Certificada' },
    gather: consultations,
  },
];

/** The order of the places of an office, whoever describes them. */
export const order: readonly string[] = [
  'constancias',
  'exenciones',
  'dialogos',
  'aportes',
  'temas',
  'propuestas',
  'compromisos',
  'consulta',
  'plan',
  'ente',
  'avance',
  'obligaciones',
  'informes',
];

/** The station where a verb is done, for coming back to it. */
export const stationOf = (verbId: string): Station | undefined =>
  stations.find(
    ({ creates, steps }) =>
      creates.includes(verbId) || Object.values(steps).some((ids) => ids.includes(verbId)),
  );
