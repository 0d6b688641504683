import type { Contribution } from './contribution.ts';

export const channelWords: Readonly<Record<Contribution['channel'], string>> = {
  dialogue: 'En un diálogo',
  online: 'En línea',
  paper: 'En papel',
};
