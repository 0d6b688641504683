import { Dialog } from './dialog.tsx';
import { examplesOf } from './examples.ts';

export const dialogExamples = examplesOf(
  Dialog,
  {
    name: 'Diálogo',
    when: 'Más sobre algo, sin dejar la página. Se abre y se cierra sin script.',
  },
  {
    cerrado: {
      id: 'dialogo',
      open: 'Qué pide esta regla',
      title: 'Qué pide esta regla',
      children: <p>Una carta firmada por quien dirige el gobierno.</p>,
    },
  },
);
