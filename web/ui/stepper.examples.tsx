import { examplesOf } from './examples.ts';
import { Stepper } from './stepper.tsx';

export const stepperExamples = examplesOf(
  Stepper,
  { name: 'Fases', when: 'Dónde está el proceso y qué viene.' },
  {
    'al empezar': { phase: 'preparation' },
    'a mitad de camino': { phase: 'formulation' },
    'al cerrar': { phase: 'closing' },
  },
);
