import { examplesOf } from './examples.ts';
import { Cut, More } from './more.tsx';

export const moreExamples = examplesOf(
  More,
  {
    name: 'Más de una lista',
    when: 'Las listas vienen de a cien. Este enlace trae las que siguen.',
  },
  { 'con más': { href: '#more', children: 'Más aportes' } },
);

export const cutExamples = examplesOf(
  Cut,
  { name: 'Lista cortada', when: 'Dice cuántos hay a la vista y dónde está el resto.' },
  { 'con el resto en otra página': { shown: 50, children: <a href="#cut">Léelos todos</a> } },
);
