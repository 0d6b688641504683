import { examplesOf } from './examples.ts';
import { Meter } from './meter.tsx';

export const meterExamples = examplesOf(
  Meter,
  { name: 'Avance', when: 'Cuánto va de un total; el número va al lado.' },
  { '60 %': { percent: 60 }, '0 %': { percent: 0 }, '100 %': { percent: 100 } },
);
