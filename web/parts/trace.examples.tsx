import { examplesOf } from '../ui/examples.ts';
import { Trace } from './trace.tsx';

export const traceExamples = examplesOf(
  Trace,
  { name: 'Trazabilidad', when: 'De lo que se dijo a lo que se hizo, paso a paso.' },
  {
    'de una voz a una propuesta': {
      steps: [
        { kind: 'contribution', id: '1', title: 'Falta luz en la plaza.', at: '2021-05-03' },
        { kind: 'theme', id: '2', title: 'Plazas', text: 'Lo que se dijo de las plazas.' },
        { kind: 'proposal', id: '3', title: 'Plazas con luz', origin: 'synthetic' },
      ],
    },
  },
);
