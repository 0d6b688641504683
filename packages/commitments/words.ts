import type { WordsOf } from '#perform';
import type { Commitment, Wording } from './commitment.ts';

export const commitmentStates: Readonly<Record<Commitment['state'], string>> = {
  draft: 'En redacción o redactado',
  withdrawn: 'Retirado',
};

export const openValueWords: Readonly<Record<Commitment['values'][number], string>> = {
  transparency: 'Transparencia',
  participation: 'Participación',
  accountability: 'Rendición de cuentas',
  technology: 'Tecnología',
  inclusion: 'Inclusión',
};

export const policyAreaWords: Readonly<Record<Commitment['policyArea'], string>> = {
  'access-to-information': 'Acceso a la información',
  'anti-corruption': 'Anticorrupción',
  'civic-space': 'Espacio cívico',
  'climate-and-environment': 'Clima y medio ambiente',
  'digital-governance': 'Gobernanza digital',
  'fiscal-openness': 'Apertura fiscal',
  'gender-and-inclusion': 'Género e inclusión',
  justice: 'Justicia',
  'media-freedom': 'Libertad de prensa',
  'public-participation': 'Participación pública',
};

/** How a draft, and a change of it, ask for what it says. */
export const wordingWords: WordsOf<typeof Wording.shape> = {
  title: 'Título',
  problem: 'El problema',
  statusQuo: 'Cómo estamos hoy',
  action: 'Qué se hará',
  values: {
    label: 'Valores de gobierno abierto',
    hint: 'Elige al menos transparencia, participación o rendición de cuentas.',
    values: openValueWords,
  },
  policyArea: { label: 'Área', values: policyAreaWords },
  leadUnit: 'Unidad responsable',
  supportingUnits: 'Unidades que apoyan',
  startsOn: 'Desde',
  endsOn: 'Hasta',
  proposalIds: 'Propuestas de las que nace',
  pladeco: 'Línea del plan de desarrollo comunal',
  budgetClp: { label: 'Presupuesto en pesos', hint: 'Por ejemplo 12.000.000.' },
};
