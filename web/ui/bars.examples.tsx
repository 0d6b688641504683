import { Bars } from './bars.tsx';
import { examplesOf } from './examples.ts';

const bars = [
  { label: 'Plazas con luz', value: 1240, isChosen: true },
  { label: 'Presupuesto abierto por barrio', value: 985, isChosen: true },
  { label: 'Escuela de dirigencias', value: 410, isChosen: false },
  { label: 'Bancos en las plazas', value: 0, isChosen: false },
];

export const barsExamples = examplesOf(
  Bars,
  { name: 'Barras', when: 'Cada número está al lado, en texto.' },
  {
    'con corte': { bars, cutoff: 2 },
    'de asistencias': {
      bars: bars.map((one) => ({ ...one, isChosen: true })),
      unit: ['asistencia', 'asistencias'],
    },
    'con enlaces': { bars: bars.slice(0, 2).map((one) => ({ ...one, href: '#bars' })) },
  },
);
