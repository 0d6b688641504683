import type { Standing } from '#processes';
import { boundOf } from './agreeing.ts';
import { measureWords, unitWords } from '#standards';

/** What was reached, in the unit of the measure. */
export const reachedWords = ({ value, unit, basis }: Standing): string => {
  if (value === null)
    return basis === 'silent' ? 'Nadie lo ha registrado' : 'Todavía no hay qué medir';
  if (unit === 'presence') return value >= 1 ? 'Está' : 'No está';
  if (unit === 'percent') return `${value} %`;
  return unit === 'days' || unit === 'months' ? `${value} ${unitWords[unit]}` : String(value);
};

/** What was asked and what was reached, in one line. */
export const measuredWords = (standing: Standing): string => {
  const { measure, unit } = standing;
  const asked = unit === 'presence' ? '' : `, se pide ${boundOf(standing)}`;
  return `${measureWords[measure]}: ${reachedWords(standing).toLowerCase()}${asked}.`;
};

/** Who says so. */
export const basisHint = ({ basis }: Standing): string =>
  basis === 'attested'
    ? 'Lo declara el gobierno, con su fuente.'
    : 'Se cuenta desde los registros.';
