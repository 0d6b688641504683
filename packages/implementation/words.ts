import type { Obligation, stateOf } from './obligation.ts';
import type { Progress } from './progress.ts';

export const cadenceWords: Readonly<Record<Obligation['cadence'], string>> = {
  once: 'Una vez',
  monthly: 'Cada mes',
  quarterly: 'Cada tres meses',
  'every-four-months': 'Cada cuatro meses',
  'half-yearly': 'Cada seis meses',
  yearly: 'Cada año',
};

export const levelWords: Readonly<Record<Progress['level'], string>> = {
  'not-started': 'Sin iniciar',
  limited: 'Limitado',
  substantial: 'Sustancial',
  complete: 'Completo',
};

export const obligationStates: Readonly<Record<ReturnType<typeof stateOf>, string>> = {
  open: 'Vigente',
  discharged: 'Cumplida',
  'no-information': 'Sin información en la fuente',
};

/** Of the reason for taking something back: what is read afterwards says that it went, and not why. */
export const keptReasonWords = {
  label: 'Motivo',
  hint: 'Se guarda y no se publica. Escribe una frase completa.',
} as const;
