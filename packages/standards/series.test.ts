import {
  array,
  assert,
  boolean,
  constantFrom,
  date,
  integer,
  oneof,
  option,
  property,
  record,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDate, addDays } from '#kernel';
import { Measure, type Measure as Name, measureOf } from './measures.ts';
import { type Held, type Series, bounded, revise, seriesOf, sum, valueOn } from './series.ts';
import { runs } from '../../test/proofs/runs.ts';

const start = '2021-01-01' as LocalDate;
const after = (days: number) => addDays(start, days);
const someDay = integer({ min: 0, max: 900 }).map(after);

const worthOf: Record<ReturnType<typeof measureOf>['by'], ReturnType<typeof oneof>> = {
  count: constantFrom(undefined),
  presence: constantFrom(undefined),
  share: boolean(),
  worst: oneof(integer({ min: 0, max: 40 }), someDay),
  gap: someDay,
  year: someDay,
};

const heldFor = (measure: Name) =>
  record({
    thing: integer({ min: 0, max: 12 }).map(String),
    from: someDay,
    until: option(someDay, { nil: undefined }),
    worth: worthOf[measureOf(measure).by],
  }).map(({ thing, from, until, worth }): Held => ({
    thing,
    from,
    ...(until === undefined ? {} : { until }),
    ...(worth === undefined ? {} : { worth: worth as number }),
  }));

/** The value by the words of the measure, without any series: the thing that is to be proved. */
const plainly = (measure: Name, held: readonly Held[], day: LocalDate): number | null => {
  const { by, direction, unit } = measureOf(measure);
  const standing = held.filter(
    ({ from, until }) => from <= day && (until === undefined || day < until),
  );
  const dates = standing.map(({ worth }) => String(worth)).toSorted();
  const passed = (from: string, to: string) =>
    valueOn(
      unit === 'days' ? 'minutes-publication-days' : 'inception-report-months',
      [[from as LocalDate, from, 1]],
      to as LocalDate,
    ) ?? 0;
  if (by === 'count') return standing.length;
  if (by === 'presence') return Math.min(1, standing.length);
  if (by === 'year')
    return dates.filter(
      (one) =>
        one <= day &&
        passed(one, day) <= 12 &&
        one > `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`,
    ).length;
  if (standing.length === 0) return null;
  if (by === 'share')
    return Math.floor(
      (standing.filter(({ worth }) => worth === true).length * 100) / standing.length,
    );
  if (by === 'gap') {
    const days = [...new Set(dates)];
    return Math.max(...days.map((from, at) => passed(from, days[at + 1] ?? day)));
  }
  const values = standing.map(({ worth }) =>
    typeof worth === 'number' ? worth : passed(String(worth), day),
  );
  return direction === 'at-least' ? Math.min(...values) : Math.max(...values);
};

describe('a measure', () => {
  test('told bit by bit is what it is told from the beginning, over 10,000 histories', () => {
    assert(
      property(
        constantFrom(...Measure.options).chain((measure) =>
          record({
            measure: constantFrom(measure),
            history: array(heldFor(measure), { maxLength: 24 }),
            asked: someDay,
            undone: integer({ min: 0, max: 30 }),
          }),
        ),
        ({ measure, history, asked, undone }) => {
          const standing = new Map<string, Held>();
          let series: Series = [];
          for (const [at, held] of history.entries()) {
            const before = standing.get(held.thing);
            // Now and then a thing is taken back altogether.
            const now = at % 7 === undone % 7 && before ? [] : [held];
            series = revise(series, before ? [before] : [], now);
            if (now.length > 0) standing.set(held.thing, held);
            else standing.delete(held.thing);
          }
          const all = [...standing.values()];
          expect(series).toEqual(seriesOf(all));
          expect(valueOn(measure, series, asked)).toBe(plainly(measure, all, asked));
        },
      ),
      { numRuns: runs(500, 10_000) },
    );
  });

  test('told by two rooms is their sum, whichever comes first', () => {
    const held = array(heldFor('public-meetings'), { maxLength: 12 });
    assert(
      property(held, held, (one, other) => {
        expect(sum(seriesOf(one), seriesOf(other))).toEqual(seriesOf([...other, ...one]));
      }),
    );
  });

  test('of a day does not change by what happens later', () => {
    const held = array(heldFor('minutes-approved-percent'), { maxLength: 20 });
    assert(
      property(held, someDay, (all, day) => {
        const known = all
          .filter(({ from }) => from <= day)
          .map(({ until, ...rest }) =>
            until !== undefined && until <= day ? { ...rest, until } : rest,
          );
        const told = valueOn('minutes-approved-percent', seriesOf(all), day);
        expect(valueOn('minutes-approved-percent', seriesOf(known), day)).toBe(told);
      }),
    );
  });

  test('told of the same things twice counts them twice: whoever tells names what it said before', () => {
    const one: Held = { thing: 'a', from: start };
    expect(valueOn('public-meetings', revise(seriesOf([one]), [], [one]), start)).toBe(2);
    expect(valueOn('public-meetings', revise(seriesOf([one]), [one], [one]), start)).toBe(1);
  });

  test.each([
    ['of meetings is how many there are', 'public-meetings', [{}, {}, {}], 3],
    ['of meetings is 0 where there is none', 'public-meetings', [], 0],
    ['of presence is 1 however often', 'public-page', [{}, {}], 1],
    [
      'of a part is cut: 199 of 200 is not all',
      'answered-contributions-percent',
      [...Array.from({ length: 199 }, () => ({ worth: true })), { worth: false }],
      99,
    ],
    ['of a part of nothing is nothing', 'answered-contributions-percent', [], null],
    ['of notice is the shortest', 'dialogue-notice-days', [{ worth: 12 }, { worth: 7 }], 7],
    ['of delay is the longest', 'inception-report-months', [{ worth: 1 }, { worth: 4 }], 4],
    ['that waits grows by itself', 'inception-report-months', [{ worth: start }], 4],
    [
      'of a gap counts since the last time',
      'page-gap-months',
      [{ worth: start }, { worth: after(20) }],
      3,
    ],
    [
      'of a gap is the longest between',
      'page-gap-months',
      [{ worth: start }, { worth: after(99) }],
      4,
    ],
    [
      'of a year forgets the year before',
      'accountability-meetings-per-year',
      [{ worth: addDays(start, -300) }, { worth: after(9) }],
      1,
    ],
  ] as const)('%s', (_, measure, facts, value) => {
    const series = seriesOf(facts.map((one, at) => ({ thing: String(at), from: start, ...one })));
    expect(valueOn(measure, series, after(99))).toBe(value);
  });

  test('of more days than an item holds keeps its latest days', () => {
    const held = Array.from({ length: 300 }, (_, at) => ({ thing: String(at), from: after(at) }));
    const short = bounded(seriesOf(held), 100);
    expect(short).toHaveLength(100);
    for (const day of [200, 250, 299, 400])
      expect(valueOn('contributions', short, after(day))).toBe(Math.min(300, day + 1));
    expect(bounded(short, 100)).toBe(short);
  });

  test('is never asked of a date that does not exist', () => {
    assert(
      property(
        date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (at) => {
          const day = at.toISOString().slice(0, 10) as LocalDate;
          expect(valueOn('page-gap-months', [[day, day, 1]], day)).toBe(0);
        },
      ),
    );
  });
});
