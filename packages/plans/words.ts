import type { dated } from './earlier.ts';
import type { Plan } from './plan.ts';

export const planStates: Readonly<Record<Plan['state'], string>> = {
  draft: 'En preparación',
  adopted: 'Aprobado',
  submitted: 'Enviado',
};

export const datedWords: Readonly<Record<(typeof dated)[number], string>> = {
  'co-creation': 'Se cocreaba',
  approval: 'Se aprobó',
  submission: 'Se envió',
};
