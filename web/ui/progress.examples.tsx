import { examplesOf } from './examples.ts';
import { Progress } from './progress.tsx';

export const progressExamples = examplesOf(
  Progress,
  { name: 'Trabajo largo', when: 'Solo con un número real hay barra. Nada se actualiza solo.' },
  {
    'con número': {
      what: 'Preparamos tu archivo',
      done: { value: 1240, of: 3000, unit: 'líneas' },
      again: '#progress',
    },
    'sin número': { what: 'Esperamos a que termine el escrutinio', again: '#progress' },
  },
);
