import { rightOutcomes, rightKinds } from '#privacy';
import { es } from './es.ts';
import { measureWords, proofWords, severityWords, standardNames, unitWords } from '#standards';

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
  rightKinds,
  rightOutcomes,
  standardNames,
];

const values: Readonly<Record<string, string>> = Object.assign({}, ...valueLists);

export const hasValueWord = (code: string): boolean => Object.hasOwn(values, code);

/** A value of a closed list as people say it. */
export const valueWord = (code: string): string =>
  hasValueWord(code) ? (values[code] ?? code) : code;
