import type { LocalDate } from '#kernel';
import type { Fact } from '#perform';
import { type Held, Measure, type Series, basisOf, seriesOf, sum, valueOn } from '#standards';
import type { Reckoned } from './conformity.ts';

/** Things that a measure shows as its evidence, each with the days on which it held. */
export type Shown = Pick<Held, 'thing' | 'from' | 'until'>;

/** One measure as a room tells it: its series, and the first of the things behind it. */
export type Told = {
  readonly measure: Measure;
  readonly series: Series;
  readonly shown: readonly Shown[];
};

/** As many as a page can show; the value says how many there are. */
const mostShown = 24;

/** A thing may say several things one after the other; it is shown from the first to the last of them. */
const shownOf = (held: readonly Fact[]): readonly Shown[] => {
  const shown = [...Map.groupBy(held, ({ thing }) => thing)].map(([thing, said]): Shown => {
    const [from = ''] = said.map((one): string => one.from).toSorted();
    const ends = said.map(({ until }) => until);
    const until = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
    return { thing, from: from as LocalDate, until };
  });
  return shown
    .toSorted((a, b) => (`${a.from}${a.thing}` < `${b.from}${b.thing}` ? -1 : 1))
    .slice(0, mostShown);
};

/** Facts, measure by measure. */
export const tell = (facts: readonly Fact[]): readonly Told[] =>
  [...Map.groupBy(facts, ({ measure }) => Measure.parse(measure))].map(([measure, held]) => ({
    measure,
    series: seriesOf(held),
    shown: shownOf(held),
  }));

/** Each measure on a day, from all that was told. */
export const reckonOn = (told: readonly Told[], day: LocalDate) => {
  const byMeasure = Map.groupBy(told, ({ measure }) => measure);
  return (measure: Measure): Reckoned => {
    const found = byMeasure.get(measure) ?? [];
    const basis = basisOf(measure);
    if (found.length === 0 && basis !== 'counted')
      return { value: null, basis: 'silent', evidence: [] };
    const evidence = found
      .flatMap(({ shown }) => shown)
      .filter(({ from, until }) => from <= day && (until === undefined || day < until))
      .map(({ thing }) => thing);
    return {
      value: valueOn(measure, sum(...found.map(({ series }) => series)), day),
      basis,
      evidence: [...new Set(evidence)].slice(0, mostShown),
    };
  };
};
