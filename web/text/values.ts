import { es } from './es.ts';
import { measureWords, proofWords, severityWords, unitWords } from '#standards';

const own: Readonly<Record<string, string>> = {
  erasure: 'Borrar mis datos',
  block: 'Bloquear mis datos mientras se decide',
  objection: 'Oponerme a que se usen',
  correction: 'Corregir algo que no puedo corregir aquí',
  granted: 'Aceptar',
  denied: 'Rechazar',
  online: 'En línea',
  'ogp-local': 'OGP Local',
  'ogp-pcs': 'OGP, estándares de participación y cocreación',
  'gore-rm': 'Estándar de la Región Metropolitana',
};

/** Every closed list with its words. A code may stand in several, and then means the same in all of them. */
export const valueLists: readonly Readonly<Record<string, string>>[] = [
  es.phases,
  es.membership,
  es.categories,
  es.modes,
  es.roles,
  es.delegable,
  es.organisationKinds,
  es.channels,
  es.outcomes,
  es.verdicts,
  es.policyAreas,
  es.cadences,
  es.levels,
  es.reportKinds,
  es.requirementKinds,
  measureWords,
  unitWords,
  severityWords,
  proofWords,
  es.values,
  es.choices,
  es.planDates,
  own,
];

const values: Readonly<Record<string, string>> = Object.assign({}, ...valueLists);

export const hasValueWord = (code: string): boolean => Object.hasOwn(values, code);

/** A value of a closed list as people say it. */
export const valueWord = (code: string): string =>
  hasValueWord(code) ? (values[code] ?? code) : code;
