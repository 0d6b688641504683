import { examplesOf } from './examples.ts';
import { Phone } from './phone.tsx';

export const phoneExamples = examplesOf(
  Phone,
  { name: 'Teléfono', when: 'Se llama con un toque y no se parte en dos líneas.' },
  { fijo: { phone: '+56 2 2345 6789' } },
);
