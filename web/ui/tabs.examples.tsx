import { examplesOf } from './examples.ts';
import { Tabs } from './tabs.tsx';

export const tabsExamples = examplesOf(
  Tabs,
  { name: 'Pestañas', when: 'Vistas de una misma cosa: enlaces, cada una con su dirección.' },
  {
    'de dos ediciones': {
      name: 'Ediciones de ejemplo',
      tabs: [
        { href: '#tabs', label: 'Edición 1 (3)', isHere: true },
        { href: '#tabs', label: 'Edición 2 (1)', isHere: false },
      ],
    },
  },
);
