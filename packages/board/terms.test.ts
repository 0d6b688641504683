import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDate, addDays } from '#kernel';
import { isQuiet, lacksMonitor, lastUpdate } from './gaps.ts';
import { type Term, readTurns, termKinds, writeTurns } from './item.ts';
import { courseSample, item } from './samples.ts';
import { comingUntil, gathered, lateOn, mostTerms } from './terms.ts';

const today = '2026-06-01' as LocalDate;
const on = (days: number) => addDays(today, days);
const term = (kind: Term['kind'], days: number, title = 'Algo'): Term => ({
  kind,
  on: on(days),
  count: 1,
  title,
  thing: `processes/x/${title}`,
});

const someTerms = array(
  record({
    kind: constantFrom(...termKinds),
    on: integer({ min: -400, max: 400 }).map(on),
    count: integer({ min: 1, max: 4 }),
    title: constantFrom('Uno', 'Dos', 'x'.repeat(300), 'Diálogo de 😀'.repeat(20)),
    thing: constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 200 },
);

const sumOf = (terms: readonly Term[]) => terms.reduce((sum, { count }) => sum + count, 0);
const shuffled = (terms: readonly Term[]) => terms.toReversed();

describe('what has a day', () => {
  test('is late from the day after, and coming until the seventh day', () => {
    const terms = [-1, 0, 7, 8].map((days) => term('obligation', days, `${days}`));
    expect(lateOn(terms, today).map(({ title }) => title)).toEqual(['-1']);
    expect(comingUntil(terms, today, on(7)).map(({ title }) => title)).toEqual(['0', '7']);
  });

  test.each(['dialogue', 'meeting', 'consultation'] as const)(
    'and was only expected, as a %s, makes nobody late',
    (kind) => {
      expect(lateOn([term(kind, -1)], today)).toEqual([]);
    },
  );

  test('is one line for each kind: how many, and since when', () => {
    const terms = [term('milestone', -9, 'B'), term('milestone', -40, 'A'), term('report', -3)];
    expect(lateOn(terms, today)).toMatchObject([
      { kind: 'milestone', count: 2, on: on(-40), title: 'A' },
      { kind: 'report', count: 1, on: on(-3) },
    ]);
  });

  test('fits in an item, and what is late is counted right however much there is', () => {
    assert(
      property(someTerms, (terms) => {
        const kept = gathered(terms);
        expect(kept.length).toBeLessThanOrEqual(mostTerms + termKinds.length);
        expect(sumOf(kept)).toBe(sumOf(terms));
        const [all, late] = [lateOn(terms, today), lateOn(kept, today)];
        // Only the oldest are put together, so whoever has fewer than an item holds to come is told of all.
        const ahead = terms.filter(({ on }) => on >= today).map(({ kind, on }) => `${kind} ${on}`);
        if (new Set(ahead).size <= mostTerms)
          expect(late.map(({ kind, count, on: since }) => [kind, count, since])).toEqual(
            all.map(({ kind, count, on: since }) => [kind, count, since]),
          );
        for (const { title } of kept) expect([...title].length).toBeLessThanOrEqual(80);
      }),
    );
  });

  test('is told alike in whatever order it came', () => {
    assert(
      property(someTerms, (terms) => {
        expect(gathered(shuffled(terms))).toEqual(gathered(terms));
        expect(gathered(gathered(terms))).toEqual(gathered(terms));
      }),
    );
  });
});

describe('a government without news', () => {
  const withUpdates = (...days: number[]) =>
    item('renca', { courses: [{ ...courseSample, updates: days.map(on) }] });

  test('is silent from the ninety-first day, not on the ninetieth', () => {
    expect(isQuiet(withUpdates(-90), today)).toBe(false);
    expect(isQuiet(withUpdates(-91), today)).toBe(true);
    expect(isQuiet(withUpdates(-91, -90), today)).toBe(false);
  });

  test('is not made less silent by what is still to come', () => {
    expect(isQuiet(withUpdates(-91, 3), today)).toBe(true);
    expect(lastUpdate(withUpdates(-91, 3), today)).toBe(on(-91));
    expect(isQuiet(withUpdates(-91, 3), on(3))).toBe(false);
  });

  test('is silent at once where a process never showed anything', () => {
    expect(isQuiet(withUpdates(), today)).toBe(true);
    expect(lastUpdate(withUpdates(), today)).toBeUndefined();
  });

  test('and without a process owes no news and no monitor', () => {
    const nothing = item('renca', { courses: [] });
    expect(isQuiet(nothing, today)).toBe(false);
    expect(lacksMonitor(nothing, today)).toBe(false);
  });

  test('lacks a monitor until the day of the appointment', () => {
    const appointed = item('renca', { courses: [{ ...courseSample, monitorSince: today }] });
    expect([lacksMonitor(appointed, on(-1)), lacksMonitor(appointed, today)]).toEqual([
      true,
      false,
    ]);
    expect(lacksMonitor(item('renca'), today)).toBe(true);
  });
});

describe('turns', () => {
  test('are written short and read as they were', () => {
    const turns = [
      [on(-3), 'not-yet-due'],
      [on(0), 'not-met'],
      [on(1), 'waived'],
      [on(2), 'not-applicable'],
      [on(3), 'met'],
    ] as const;
    expect(readTurns(writeTurns(turns))).toEqual(turns);
    expect(writeTurns(turns.slice(0, 2))).toBe('2026-05-29y,2026-06-01n');
  });

  test.each(['', ',', '2026-06-01', '2026-06-01z', '2026-13-01m', 'm', '2026-06-01m2026'])(
    'that nobody wrote, %j, say nothing',
    (text) => {
      expect(readTurns(text)).toEqual([]);
    },
  );
});
