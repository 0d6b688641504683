import { examplesOf } from './examples.ts';
import { Funnel } from './funnel.tsx';

export const funnelExamples = examplesOf(
  Funnel,
  { name: 'Embudo', when: 'Cuánto queda en cada paso; el primero es el total.' },
  {
    lleno: {
      caption: 'Hasta dónde llegaron los aportes',
      stops: [
        { label: 'Recibidos', value: 1200 },
        { label: 'En un tema', value: 960 },
        { label: 'En una propuesta', value: 700 },
        { label: 'Con respuesta razonada', value: 640 },
      ],
    },
    'al empezar': {
      caption: 'Hasta dónde llegaron los primeros aportes',
      stops: [
        { label: 'Recibidos', value: 3 },
        { label: 'En un tema', value: 0 },
      ],
    },
  },
);
