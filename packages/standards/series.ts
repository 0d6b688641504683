import { type LocalDate, addMonths, daysBetween, monthsBetween } from '#kernel';
import { type Kept, type Measure, measureOf } from './measures.ts';

/** What one thing says about one measure. The shape is perform's `Fact`, without its measure. */
export type Held = {
  readonly thing: string;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
  readonly worth?: number | LocalDate | boolean | undefined;
};

/** How many more or fewer things of a worth there are from a day on. */
export type Step = readonly [day: LocalDate, worth: string, change: number];

/** All that a measure needs to be told of any day, sorted by day. It grows with days, not with things. */
export type Series = readonly Step[];

const stepsOf = ({ from, until, worth }: Held): readonly Step[] => {
  const named = String(worth ?? '');
  if (until === undefined) return [[from, named, 1]];
  return until <= from
    ? []
    : [
        [from, named, 1],
        [until, named, -1],
      ];
};

const collect = (steps: Iterable<Step>): Series => {
  const sums = new Map<string, [LocalDate, string, number]>();
  for (const [day, worth, change] of steps) {
    const key = `${day}|${worth}`;
    const sum = sums.get(key);
    if (sum) sum[2] += change;
    else sums.set(key, [day, worth, change]);
  }
  return [...sums.values()]
    .filter(([, , change]) => change !== 0)
    .toSorted(([dayA, worthA], [dayB, worthB]) =>
      `${dayA}|${worthA}` < `${dayB}|${worthB}` ? -1 : 1,
    );
};

/** Adds series up, as when two rooms tell of the same measure. */
export const sum = (...series: readonly Series[]): Series => collect(series.flat());

/** Adds up from nothing. */
export const seriesOf = (held: readonly Held[]): Series => collect(held.flatMap(stepsOf));

/** The same, told only what some things said before and what they say now. */
export const revise = (series: Series, before: readonly Held[], after: readonly Held[]): Series =>
  collect([
    ...series,
    ...before.flatMap(stepsOf).map(([day, worth, change]): Step => [day, worth, -change]),
    ...after.flatMap(stepsOf),
  ]);

/** At most so many steps, because an item has its limit: the oldest days are told as one. */
export const bounded = (series: Series, most: number): Series => {
  const spare = series.length - most;
  const [day] = series[spare] ?? [];
  if (spare <= 0 || day === undefined) return series;
  return collect(
    series.map(([at, worth, change], index): Step => [index < spare ? day : at, worth, change]),
  );
};

const elapsed = ({ unit }: Kept, from: LocalDate, to: LocalDate) =>
  Math.max(0, unit === 'days' ? daysBetween(from, to) : monthsBetween(from, to));

/** What is waited for: the time that goes by while it is not done, and then how long it took. */
export const awaited = <M extends Measure>(
  measure: M,
  thing: string,
  since: LocalDate,
  doneOn: LocalDate | undefined,
): readonly (Held & { readonly measure: M })[] => [
  { measure, thing, from: since, until: doneOn, worth: since },
  ...(doneOn === undefined
    ? []
    : [
        {
          measure,
          thing,
          from: doneOn < since ? since : doneOn,
          worth: elapsed(measureOf(measure), since, doneOn),
        },
      ]),
];

const standingOn = (series: Series, day: LocalDate): ReadonlyMap<string, number> => {
  const standing = new Map<string, number>();
  for (const [at, worth, change] of series)
    if (at <= day) standing.set(worth, (standing.get(worth) ?? 0) + change);
  for (const [worth, count] of standing) if (count <= 0) standing.delete(worth);
  return standing;
};

const total = (standing: ReadonlyMap<string, number>) =>
  [...standing.values()].reduce((all, count) => all + count, 0);

const Day = /^\d{4}-\d{2}-\d{2}$/;

/** The worst of what was recorded; a day stands for the time that has gone by since. */
const worst = (kept: Kept, standing: ReadonlyMap<string, number>, day: LocalDate) => {
  const found = [...standing.keys()].map((worth) =>
    Day.test(worth) ? elapsed(kept, worth as LocalDate, day) : Number(worth),
  );
  if (found.length === 0) return null;
  return kept.direction === 'at-least' ? Math.min(...found) : Math.max(...found);
};

/** The longest time without: between two days on which it happened, or since the last one. */
const gap = (kept: Kept, standing: ReadonlyMap<string, number>, day: LocalDate) => {
  const days = [...standing.keys()].toSorted() as LocalDate[];
  if (days.length === 0) return null;
  return Math.max(...days.map((from, at) => elapsed(kept, from, days[at + 1] ?? day)));
};

/**
 * The value of a measure on a day, in its unit, or nothing where there is nothing to measure yet. A
 * percentage is cut, not rounded: 100 means all of them.
 */
export const valueOn = (measure: Measure, series: Series, day: LocalDate): number | null => {
  const kept = measureOf(measure);
  const standing = standingOn(series, day);
  switch (kept.by) {
    case 'count':
      return total(standing);
    case 'presence':
      return total(standing) > 0 ? 1 : 0;
    case 'year':
      return total(
        new Map([...standing].filter(([date]) => date > addMonths(day, -12) && date <= day)),
      );
    case 'share': {
      const whole = total(standing);
      return whole === 0 ? null : Math.floor(((standing.get('true') ?? 0) * 100) / whole);
    }
    case 'gap':
      return gap(kept, standing, day);
    default:
      return worst(kept, standing, day);
  }
};
