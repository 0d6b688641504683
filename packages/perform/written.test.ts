import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { LocalDate, LocalDateTime, StatedDay, instantAt } from '#kernel';
import { Month } from '#commitments';
import { fieldsOf, mistakesIn } from '#perform';
import {
  day,
  moment,
  month,
  number,
  pesos,
  stamp,
  statedDay,
  wallClock,
} from '../../web/text/format.ts';

const input = z.strictObject({
  on: LocalDate.optional(),
  at: LocalDateTime.optional(),
  from: Month.optional(),
  stated: StatedDay.optional(),
  people: z.int().optional(),
  share: z.number().optional(),
});
type Field = keyof typeof input.shape;

const read = (name: Field, typed: string) => {
  const raw = fieldsOf(input, new Map([[name, [typed]]]));
  const parsed = input.safeParse(raw);
  return parsed.success ? parsed.data[name] : mistakesIn(parsed.error, raw)[0]?.code;
};

describe('what people here write', () => {
  test.each<[Field, string, unknown]>([
    ['on', '28-11-2026', '2026-11-28'],
    ['on', '28/11/2026', '2026-11-28'],
    ['on', ' 28.11.2026 ', '2026-11-28'],
    ['on', '8-1-2026', '2026-01-08'],
    ['on', '2026-11-28', '2026-11-28'],
    ['on', '2026/11/28', '2026-11-28'],
    ['on', '28 de noviembre de 2026', '2026-11-28'],
    ['on', 'Sábado 28 de Noviembre del 2026', '2026-11-28'],
    ['on', '28 nov 2026', '2026-11-28'],
    ['at', '28-11-2026 09:00', '2026-11-28T09:00'],
    ['at', '28/11/2026 9:00', '2026-11-28T09:00'],
    ['at', '28-11-2026, 9.00 hrs', '2026-11-28T09:00'],
    ['at', '28 de noviembre de 2026 a las 9:00 horas', '2026-11-28T09:00'],
    ['at', '2026-11-28T09:00', '2026-11-28T09:00'],
    ['at', '2026-11-28 09:00', '2026-11-28T09:00'],
    ['at', '2026-11-28T09:00:00', '2026-11-28T09:00'],
    ['from', '11/2026', '2026-11'],
    ['from', '11-2026', '2026-11'],
    ['from', '2026-11', '2026-11'],
    ['from', 'Noviembre 2026', '2026-11'],
    ['from', 'setiembre de 2026', '2026-09'],
    ['stated', '2023', '2023'],
    ['stated', '08-2023', '2023-08'],
    ['stated', '16/08/2023', '2023-08-16'],
    ['people', '1.000', 1000],
    ['people', '1 000', 1000],
    ['people', '1\u00A0000', 1000],
    ['people', '12\u202F000\u202F000', 12_000_000],
    ['people', '$ 12.000', 12_000],
    ['people', '007', 7],
    ['share', '12,5', 12.5],
    ['share', '1.234,5', 1234.5],
  ])('%s: %j is read', (name, typed, value) => {
    expect(read(name, typed)).toBe(value);
  });
});

describe('what nobody can be sure of is asked back', () => {
  test.each<[Field, string, string]>([
    ['on', '31-02-2026', 'not-a-day'],
    ['on', '11-28-2026', 'not-a-day'],
    ['on', '28-11-26', 'not-a-day'],
    ['on', '28-11/2026', 'not-a-day'],
    ['on', '28 de brumario de 2026', 'not-a-day'],
    ['on', '28 de noviembre', 'not-a-day'],
    ['at', '28-11-2026', 'not-an-hour'],
    ['at', '9:00', 'not-an-hour'],
    ['at', '28-11-2026 25:00', 'not-an-hour'],
    ['at', '31-02-2026 09:00', 'not-an-hour'],
    ['from', '13-2026', 'not-a-month'],
    ['from', '28-11-2026', 'not-a-month'],
    ['stated', '31-02-2023', 'not-a-document-day'],
    ['people', '1,000', 'ambiguous-number'],
    ['share', '12,000,000', 'ambiguous-number'],
    ['people', '1,5', 'not-whole'],
    ['people', '1.5', 'not-whole'],
    ['people', '1.00', 'not-a-number'],
    ['people', '1.0000', 'not-a-number'],
    ['people', '1.000.00', 'not-a-number'],
    ['people', '1 000.000', 'not-a-number'],
    ['people', '12 personas', 'not-a-number'],
    ['people', '1e3', 'not-a-number'],
    ['share', '1.5', 'not-a-number'],
  ])('%s: %j', (name, typed, code) => {
    expect(read(name, typed)).toBe(code);
  });
});

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minutes = fc
  .tuple(days, fc.nat(23), fc.nat(59))
  .map(([on, h, m]) => `${on}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

describe('whatever the house writes', () => {
  test('is read back as the same day', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(read('on', day(on))).toBe(on);
      }),
    );
    fc.assert(
      fc.property(days, (on) => {
        expect(read('stated', statedDay(on))).toBe(on);
      }),
    );
  });

  test('is read back as the same minute', () => {
    fc.assert(
      fc.property(minutes, (at) => {
        expect(read('at', wallClock(at))).toBe(at);
      }),
    );
    const inOurDays = minutes.filter((at) => at >= '2020' && at.slice(11, 13) > '02');
    fc.assert(
      fc.property(inOurDays, (at) => {
        const instant = instantAt(LocalDateTime.parse(at));
        expect(read('at', stamp(instant))).toBe(at);
        expect(read('at', moment(instant))).toBe(at);
      }),
    );
  });

  test('is read back as the same month', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(read('from', month(on.slice(0, 7)))).toBe(on.slice(0, 7));
        expect(read('stated', statedDay(on.slice(0, 7)))).toBe(on.slice(0, 7));
      }),
    );
  });

  test('is read back as the same number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(read('people', number(value))).toBe(value === 0 ? 0 : value);
        if (value >= 0) expect(read('people', pesos(value))).toBe(value);
      }),
    );
  });
});
