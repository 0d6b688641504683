import { Emblem } from './emblem.tsx';
import { examplesOf } from './examples.ts';

export const emblemExamples = examplesOf(
  Emblem,
  { name: 'Escudo', when: 'Sin imagen van las iniciales. El nombre está siempre al lado.' },
  {
    'de una palabra': { tenant: 'penalolen', name: 'Peñalolén', emblem: undefined },
    'de varias palabras': { tenant: 'renca', name: 'Pedro Aguirre Cerda', emblem: undefined },
  },
);
