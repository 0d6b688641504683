import type { LocalDate } from '#kernel';
import type { Term } from './item.ts';

/** As many as a commune's item holds. */
export const mostTerms = 30;
const mostLetters = 80;

const shortened = (title: string) => {
  const letters = [...title];
  return letters.length <= mostLetters ? title : `${letters.slice(0, mostLetters - 1).join('')}…`;
};

const placeOf = ({ on, kind, thing, title }: Term) => JSON.stringify([on, kind, thing, title]);

const inOrder = (one: Term, other: Term) => {
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  return place === otherPlace ? 0 : place < otherPlace ? -1 : 1;
};

const together = (terms: readonly Term[]): readonly Term[] => {
  const [first] = terms.toSorted(inOrder);
  return first ? [{ ...first, count: terms.reduce((sum, { count }) => sum + count, 0) }] : [];
};

const grouped = (terms: readonly Term[], by: (term: Term) => string) =>
  [...Map.groupBy(terms, by).values()].flatMap(together);

/**
 * One line for each kind and day. Beyond what an item holds the oldest of each kind become one, with
 * the first of their days: how many are late and since when stays right.
 */
export const gathered = (terms: readonly Term[]): readonly Term[] => {
  const daily = grouped(
    terms.map((term) => ({ ...term, title: shortened(term.title) })),
    ({ kind, on }) => `${kind} ${on}`,
  ).toSorted(inOrder);
  const spare = daily.length - mostTerms;
  if (spare <= 0) return daily;
  const old = grouped(daily.slice(0, spare), ({ kind }) => kind);
  return [...old, ...daily.slice(spare)].toSorted(inOrder);
};

/** What is only expected: nobody is late with it. */
const expected: ReadonlySet<Term['kind']> = new Set(['dialogue', 'meeting', 'consultation']);

/** What is past its day, kind by kind: how many, and since when. */
export const lateOn = (terms: readonly Term[], today: LocalDate): readonly Term[] =>
  grouped(
    terms.filter(({ kind, on }) => on < today && !expected.has(kind)),
    ({ kind }) => kind,
  ).toSorted(inOrder);

/** What comes today or until a day. */
export const comingUntil = (
  terms: readonly Term[],
  today: LocalDate,
  until: LocalDate,
): readonly Term[] => terms.filter(({ on }) => on >= today && on <= until);
