import { examplesOf } from '../ui/examples.ts';
import { Sample } from './sample.tsx';

const colours = { primary: '#7a1f5c', accent: '#1b6b3a' } as const;

export const sampleExamples = examplesOf(
  Sample,
  { name: 'Muestra de colores', when: 'Con el contraste que alcanzan en cada fondo.' },
  {
    'con fondo claro': { colours, scheme: 'light' },
    'con fondo oscuro': { colours, scheme: 'dark' },
  },
);
