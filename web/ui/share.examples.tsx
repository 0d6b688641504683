import { examplesOf } from './examples.ts';
import { Share } from './share.tsx';

export const shareExamples = examplesOf(
  Share,
  { name: 'Compartir', when: 'Enlaces: a nadie se le pide nada hasta que alguien toca uno.' },
  {
    'en español': {
      title: 'Plan de acción',
      address: 'https://gobiernoabierto.ejemplo.cl/penalolen/plan/2021',
      lang: 'es-CL',
    },
    'en inglés': {
      title: 'Action plan',
      address: 'https://gobiernoabierto.ejemplo.cl/en/penalolen/plan/2021',
      lang: 'en',
    },
  },
);
