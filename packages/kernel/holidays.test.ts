import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LocalDate,
  LocalDate as Day,
  addBusinessDays,
  addDays,
  addMonths,
  endOf,
  isBusinessDay,
  isHoliday,
  monthsBetween,
  onBusinessDay,
} from '#kernel';

const day = (text: string) => Day.parse(text);
const daysOf = (year: number) => {
  const first = day(`${year}-01-01`);
  return Array.from({ length: 366 }, (_, at) => addDays(first, at)).filter((one) =>
    one.startsWith(String(year)),
  );
};
const someDay = integer({ min: 0, max: 12_000 }).map((days) => addDays(day('2010-01-01'), days));

describe('the holidays of Chile', () => {
  test.each([
    [
      2021,
      '01-01 04-02 04-03 05-01 05-21 06-21 06-28 07-16 08-15 09-17 09-18 09-19 10-11 10-31 11-01 12-08 12-25',
    ],
    [
      2022,
      '01-01 04-15 04-16 05-01 05-21 06-21 06-27 07-16 08-15 09-16 09-18 09-19 10-10 10-31 11-01 12-08 12-25',
    ],
    [
      2023,
      '01-01 01-02 04-07 04-08 05-01 05-21 06-21 06-26 07-16 08-15 09-18 09-19 10-09 10-27 11-01 12-08 12-25',
    ],
    [
      2024,
      '01-01 03-29 03-30 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 09-20 10-12 10-31 11-01 12-08 12-25',
    ],
    [
      2025,
      '01-01 04-18 04-19 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01 12-08 12-25',
    ],
    [
      2026,
      '01-01 04-03 04-04 05-01 05-21 06-21 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01 12-08 12-25',
    ],
  ])('of %i are those that its laws name', (year, expected) => {
    const found = daysOf(year).filter(isHoliday);
    expect(found.map((one) => one.slice(5)).join(' ')).toBe(expected);
  });

  test('leave a working day on each side of the year’s end', () => {
    expect(isBusinessDay(day('2024-12-31'))).toBe(true);
    expect(isBusinessDay(day('2025-01-01'))).toBe(false);
    expect(isBusinessDay(day('2025-01-02'))).toBe(true);
  });
});

describe('a term in business days', () => {
  test.each([
    // The council of civil society has 15 business days to observe a budget.
    ['2024-09-02', 15, '2024-09-26'],
    ['2021-09-16', 1, '2021-09-20'],
    ['2025-12-24', 1, '2025-12-26'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
  ])('from %s for %i days ends on %s', (from, days, ends) => {
    expect(addBusinessDays(day(from), days)).toBe(ends);
  });

  test('never ends on a day on which nobody works, and counts every day between', () => {
    assert(
      property(someDay, integer({ min: 1, max: 40 }), (from, days) => {
        const ends = addBusinessDays(from, days);
        expect(isBusinessDay(ends)).toBe(true);
        const between: LocalDate[] = [];
        for (let at = addDays(from, 1); at <= ends; at = addDays(at, 1)) between.push(at);
        expect(between.filter(isBusinessDay)).toHaveLength(days);
      }),
    );
  });

  test('that would end on a Sunday ends on the Monday', () => {
    expect(onBusinessDay(day('2026-11-22'))).toBe('2026-11-23');
    expect(onBusinessDay(day('2026-11-23'))).toBe('2026-11-23');
  });
});

describe('months', () => {
  test.each([
    ['2021-12-31', '2022-02-28', 2],
    ['2021-12-31', '2022-03-01', 3],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2021-11-16', '2021-11-16', 0],
    ['2021-11-16', '2021-11-17', 1],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  test('are the fewest that reach the day', () => {
    assert(
      property(someDay, integer({ min: 0, max: 3000 }), (from, days) => {
        const to = addDays(from, days);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) >= to).toBe(true);
        if (months > 0) expect(addMonths(from, months - 1) < to).toBe(true);
      }),
    );
  });
});

describe('the end of a day', () => {
  test.each([
    // Clocks went back in April and forward in September: both nights have another length.
    ['2026-04-04', '2026-04-05T03:59:59.999Z'],
    ['2026-09-05', '2026-09-06T03:59:59.999Z'],
    ['2021-10-18', '2021-10-19T02:59:59.999Z'],
    ['2024-02-29', '2024-03-01T02:59:59.999Z'],
  ])('%s is the instant before the next begins', (local, instant) => {
    expect(endOf(day(local))).toBe(instant);
  });

  test.each(['2023-02-29', '2021-13-01', '2021-04-31', '29-02-2024', '2024-2-9'])(
    'is not that of %s, which is no day',
    (wrong) => {
      expect(Day.safeParse(wrong).success).toBe(false);
    },
  );
});
