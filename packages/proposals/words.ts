import type { Opinion, Proposal } from './proposal.ts';

export const proposalStates: Readonly<Record<Proposal['state'], string>> = {
  draft: 'En redacción',
  'with-unit': 'En estudio de la unidad',
  opined: 'Con opinión técnica',
  withdrawn: 'Retirada',
};

export const verdictWords: Readonly<Record<Opinion['verdict'], string>> = {
  feasible: 'Factible',
  'feasible-with-changes': 'Factible con cambios',
  'not-feasible': 'No factible',
};

/** How the text of a proposal is asked for. */
export const wordingWords = {
  title: 'Título',
  body: 'Propuesta',
  themeIds: 'Temas de los que nace',
} as const;
