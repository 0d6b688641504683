import { examplesOf } from './examples.ts';
import { Take } from './take.tsx';

export const takeExamples = examplesOf(
  Take,
  { name: 'Descarga', when: 'Una lista como archivo para una planilla, discreta, debajo de ella.' },
  {
    'con su nombre': { what: 'las comunas', from: '#take' },
    'con otras palabras': { label: 'Take the endorsements (CSV)', from: '#take' },
  },
);
