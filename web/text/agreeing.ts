import type { TenantId } from '#kernel';
import { type Requirement, measureOf, measureWords, unitWords } from '#standards';
import { tenantName } from '#tenancy';
import { day, moment } from './format.ts';
import { es, word } from './es.ts';

type Asked = Pick<Requirement, 'measure' | 'threshold' | 'unit'>;

/** The number that is asked for, with its direction: `al menos 7 días`. */
export const boundOf = ({ measure, threshold, unit }: Asked): string => {
  const bound = measureOf(measure).direction === 'at-least' ? 'al menos' : 'a lo más';
  const counted = unit === 'days' || unit === 'months' ? ` ${unitWords[unit]}` : '';
  return `${bound} ${threshold}${counted}${unit === 'percent' ? ' %' : ''}`;
};

/** What is asked for, in words: a number with its direction, or that something is there. */
export const askedWords = (asked: Asked): string =>
  asked.unit === 'presence'
    ? measureWords[asked.measure]
    : `${measureWords[asked.measure]}: ${boundOf(asked)}`;

export const responsibleWord = ({ responsible }: Pick<Requirement, 'responsible'>): string =>
  word(es.roles, responsible);

type Standing = {
  readonly state: string;
  readonly isInForce: boolean;
  readonly basis: keyof typeof es.editionBases;
  readonly inForceFrom?: string | undefined;
  readonly closes?: string | undefined;
};

/** Where an edition stands in one or two words. */
export const standingWord = ({ state, isInForce }: Pick<Standing, 'state' | 'isInForce'>): string =>
  isInForce ? 'Vigente' : word(es.editionStates, state);

/** The same as a sentence with its date. */
export const standingSentence = ({ state, isInForce, inForceFrom, closes }: Standing): string => {
  if (isInForce)
    return inForceFrom ? `Rige desde el ${day(inForceFrom)}.` : 'Rige desde el comienzo.';
  if (state === 'adopted' && inForceFrom) return `Regirá desde el ${day(inForceFrom)}.`;
  if (state === 'superseded') return 'Otra edición ocupó su lugar.';
  if (state === 'voting' && closes) return `Se vota hasta el ${moment(closes)}.`;
  if (state === 'proposed') return 'Los municipios integrantes la comentan antes de votar.';
  return state === 'rejected' ? 'No se aprobó.' : 'Se retiró antes de votar.';
};

/** Who stands behind an edition. What is still a proposal, or was never agreed, says so. */
export const backingWord = ({ basis, state }: Pick<Standing, 'basis' | 'state'>): string => {
  if (basis !== 'agreed') return es.editionBases[basis];
  return state === 'adopted' || state === 'superseded'
    ? 'Acordada por los integrantes'
    : 'Propuesta del equipo regional';
};

const list = new Intl.ListFormat('es-CL', { type: 'conjunction' });

/** `4 nuevos, 5 cambian y 48 siguen igual` */
export const listWords = (parts: readonly string[]): string => list.format(parts);

/** `Maipú, Peñalolén y Renca`, in the order of the alphabet. */
export const communeList = (tenants: readonly TenantId[]): string =>
  listWords(tenants.map(tenantName).toSorted((one, other) => one.localeCompare(other, 'es')));
