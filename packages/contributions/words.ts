import type { Contribution } from './contribution.ts';
import type { Response } from './response.ts';

export const channelWords: Readonly<Record<Contribution['channel'], string>> = {
  dialogue: 'En un diálogo',
  online: 'En línea',
  paper: 'En papel',
};

export const outcomeWords: Readonly<Record<Response['outcome'], string>> = {
  adopted: 'Acogido',
  merged: 'Unido a otros',
  adapted: 'Acogido con cambios',
  'not-adopted': 'No acogido',
};

export const contributionStates = {
  received: 'Recibido',
  answered: 'Respondido',
  withdrawn: 'Retirado',
} as const;

export const themeStates = {
  open: 'Abierto',
  answered: 'Respondido',
  merged: 'Unido a otro tema',
} as const;

/** How an answer is asked for, to one contribution or to a theme. */
export const responseWords = {
  outcome: { label: 'Qué pasa con lo que se dijo', values: outcomeWords },
  text: 'Por qué',
} as const;

/** How a theme is asked for. */
export const orderingWords = { title: 'Título', contributionIds: 'Aportes' } as const;
