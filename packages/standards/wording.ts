import type { StandardId } from './edition.ts';
import { requirementWords } from './words.ts';

/** How the parts of a line are called where requirements are written line by line. */
const requirementParts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(requirementWords).map(([name, words]) => [
      name,
      typeof words === 'string' ? words : words.label,
    ]),
  ),
  unit: 'Unidad',
};

const parentWords: Readonly<Record<StandardId, string>> = {
  'ogp-local': 'OGP Local',
  'ogp-pcs': 'OGP, participación y cocreación',
  'gore-rm': 'Estándar regional',
};

/** How the text of an edition is asked for. */
export const wordingWords = {
  label: { label: 'Etiqueta', hint: 'Cómo se llamará la edición, por ejemplo el año.' },
  parent: { label: 'Estándar del que nace', values: parentWords },
  parentEdition: 'Edición de la que nace',
  requirements: { label: 'Requisitos', parts: requirementParts },
} as const;
