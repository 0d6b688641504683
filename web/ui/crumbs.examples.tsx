import { Crumbs } from './crumbs.tsx';
import { examplesOf } from './examples.ts';

export const crumbsExamples = examplesOf(
  Crumbs,
  { name: 'Camino', when: 'Dónde está la página; lo último es ella misma.' },
  {
    'de tres pasos': {
      crumbs: [
        { name: 'Región', href: '#crumbs' },
        { name: 'Peñalolén', href: '#crumbs' },
        { name: 'Plan 2021' },
      ],
    },
  },
);
