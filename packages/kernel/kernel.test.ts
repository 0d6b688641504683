import { assert, constantFrom, date, dictionary, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Json,
  Instant,
  LocalDate,
  LocalDateTime,
  PersonId,
  Reason,
  TenantId,
  addDays,
  addMonths,
  blindId,
  canonical,
  dayOf,
  daysBetween,
  fillIn,
  instantAt,
  instantOf,
  line,
  msOf,
  only,
  paragraph,
  refusalList,
  timedId,
  zone,
} from '#kernel';

const day = (text: string) => LocalDate.parse(text);
const minute = (text: string) => LocalDateTime.parse(text);
const years = { min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true };
const anyDay = date(years).map((at) => day(at.toISOString().slice(0, 10)));
const anyMinute = date(years).map((at) => minute(at.toISOString().slice(0, 16)));

describe('a month added to a day', () => {
  test.each([
    ['2021-12-31', 2, '2022-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2021-10-31', 1, '2021-11-30'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-01-31', -2, '2021-11-30'],
    ['2021-11-16', 0, '2021-11-16'],
  ])('%s + %i is %s, never past the end of the month', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('stays a day of the calendar, in the month that was meant', () => {
    assert(
      property(anyDay, integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(LocalDate.safeParse(to).success).toBe(true);
        expect(monthOf(to)).toBe(monthOf(from) + months);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });
});

describe('days', () => {
  test('are added and counted back, over every change of the clock', () => {
    assert(
      property(anyDay, integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test('of an instant are those of Chile, not those of Greenwich', () => {
    expect(dayOf(Instant.parse('2021-11-17T02:59:59.999Z'))).toBe('2021-11-16');
    expect(dayOf(Instant.parse('2021-11-17T03:00:00.000Z'))).toBe('2021-11-17');
    expect(dayOf(Instant.parse('2021-07-01T03:59:59.999Z'))).toBe('2021-06-30');
  });

  test.each(['2021-02-29', '2021-13-01', '2021-1-1', '16-11-2021', '2021-11-16T00:00', ''])(
    'are not what %j says',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false);
    },
  );
});

describe('a wall-clock minute in Santiago', () => {
  test('lies three hours behind Greenwich in summer and four in winter', () => {
    expect(instantAt(minute('2021-11-16T23:59'))).toBe('2021-11-17T02:59:00.000Z');
    expect(instantAt(minute('2021-07-16T23:59'))).toBe('2021-07-17T03:59:00.000Z');
  });

  // Spring: on Saturday 2 September 2023 at 24:00 the clocks went to 01:00 of Sunday.
  test('in the hour that spring skips is the later reading', () => {
    expect(instantAt(minute('2023-09-02T23:59'))).toBe('2023-09-03T03:59:00.000Z');
    expect(instantAt(minute('2023-09-03T00:00'))).toBe('2023-09-03T04:00:00.000Z');
    expect(instantAt(minute('2023-09-03T00:30'))).toBe('2023-09-03T04:30:00.000Z');
    expect(instantAt(minute('2023-09-03T01:00'))).toBe('2023-09-03T04:00:00.000Z');
    expect(instantAt(minute('2023-09-03T01:30'))).toBe('2023-09-03T04:30:00.000Z');
  });

  // Autumn: on Saturday 1 April 2023 at 24:00 the clocks went back to 23:00 of Saturday.
  test('in the hour that autumn repeats is the first of the two', () => {
    expect(instantAt(minute('2023-04-01T22:59'))).toBe('2023-04-02T01:59:00.000Z');
    expect(instantAt(minute('2023-04-01T23:00'))).toBe('2023-04-02T02:00:00.000Z');
    expect(instantAt(minute('2023-04-01T23:59'))).toBe('2023-04-02T02:59:00.000Z');
    expect(instantAt(minute('2023-04-02T00:00'))).toBe('2023-04-02T04:00:00.000Z');
  });

  test('never lies before an earlier one, and its day is its own or the one that the clock jumped to', () => {
    assert(
      property(anyMinute, anyMinute, (one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        const isSkipped = (at: LocalDateTime) => dayOf(instantAt(at)) !== at.slice(0, 10);
        expect(isSkipped(first)).toBe(false);
        // Within the skipped hour the readings overlap with the hour behind it.
        const apart = Date.parse(`${second}Z`) - Date.parse(`${first}Z`);
        if (apart >= 3_600_000) expect(instantAt(first) <= instantAt(second)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is known in other zones too', () => {
    expect(instantAt(minute('2021-12-31T23:59'), 'Pacific/Easter')).toBe(
      '2022-01-01T04:59:00.000Z',
    );
    expect(zone).toBe('America/Santiago');
  });

  test.each(['2021-10-08T23:59:00', '2021-10-08T24:00', '2021-10-08T23:59-03:00', '2021-10-08'])(
    'is not what %j says',
    (text) => {
      expect(LocalDateTime.safeParse(text).success).toBe(false);
    },
  );

  test('is not what "2021-10-08T23:59Z" says', () => {
    expect(LocalDateTime.safeParse('2021-10-08T23:59Z').success).toBe(false);
  });
});

describe('an instant', () => {
  test('compares as text as it compares in time', () => {
    assert(
      property(date(years), date(years), (one, other) => {
        const [a, b] = [instantOf(one.getTime()), instantOf(other.getTime())];
        expect(Instant.parse(a)).toBe(a);
        expect(Math.sign(msOf(a) - msOf(b))).toBe(a < b ? -1 : Number(a > b));
      }),
    );
  });

  test.each(['2021-11-16T15:00:00Z', '2021-11-16T15:00:00.000-03:00', '2021-11-16T15:00:00.0000Z'])(
    'has one spelling, which %j is not',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );
});

describe('canonical bytes', () => {
  test('are one text, whatever the order of the fields and the spelling of the letters', () => {
    expect(canonical({ b: [1, true, null], a: 'n\u0303', c: undefined })).toBe(
      '{"a":"ñ","b":[1,true,null]}',
    );
    expect(canonical({ Z: 1, a: 2, É: 3 })).toBe('{"Z":1,"a":2,"É":3}');
  });

  test('do not depend on the order in which the fields came', () => {
    assert(
      property(dictionary(string(), integer()), (fields) => {
        const backwards = Object.fromEntries(Object.entries(fields).toReversed());
        expect(canonical(backwards)).toBe(canonical(fields));
        expect(JSON.parse(canonical(fields))).toEqual({ ...fields });
      }),
    );
  });

  test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'of %d do not exist, since it reads differently elsewhere',
    (value) => {
      expect(() => canonical({ value })).toThrow(RangeError);
    },
  );

  test('tell a list from its items and a number from its text', () => {
    const values: Json[] = [[], {}, '', null, [''], ['a', 'b'], ['a,b'], 1, '1', false, 'false'];
    expect(new Set(values.map(canonical)).size).toBe(values.length);
  });
});

describe('text', () => {
  // All of C0 but tab and line breaks, then DEL and the whole of C1.
  const control = constantFrom(
    ...Array.from({ length: 0xa0 }, (_, code) => code)
      .filter((code) => code < 0x20 || code > 0x7e)
      .filter((code) => code !== 0x09 && code !== 0x0a && code !== 0x0d)
      .map((code) => String.fromCharCode(code)),
  );

  test('of one line takes no control character and no line break', () => {
    assert(
      property(control, (letter) => {
        expect(line().safeParse(`pla${letter}za`).success).toBe(false);
      }),
    );
    expect(line().safeParse('pla\nza').success).toBe(false);
    expect(line().safeParse('pla\r\nza').success).toBe(false);
    expect(line().safeParse('media \ud83d letra').success).toBe(false);
  });

  test('of several lines takes line breaks and no other control character', () => {
    expect(paragraph().parse('uno\r\ndos\n')).toBe('uno\ndos');
    assert(
      property(control, (letter) => {
        expect(paragraph().safeParse(`pla${letter}za`).success).toBe(false);
        expect(Reason.safeParse(`la lista ${letter} era de otra`).success).toBe(false);
      }),
    );
    expect(paragraph().safeParse('retorno\rsolo').success).toBe(false);
  });

  test('pasted from a spreadsheet has its tabs turned into spaces', () => {
    expect(line().parse('Junta\t12')).toBe('Junta 12');
  });

  test('is trimmed, normalised and bounded', () => {
    expect(line().parse('  Pen\u0303alole\u0301n ')).toBe('Peñalolén');
    expect(line(5).safeParse('seis..').success).toBe(false);
    expect(line().safeParse('   ').success).toBe(false);
    expect(Reason.safeParse('corta     ').success).toBe(false);
    expect(line().safeParse('👩‍👩‍👧 y ñandú').success).toBe(true);
  });
});

describe('ids', () => {
  const bytes = (fill: number) => new Uint8Array(17).fill(fill);

  test('sort by birth, whatever the randomness', () => {
    assert(
      property(date(years), integer({ min: 1, max: 1e12 }), (at, later) => {
        const [first, second] = [at.getTime(), at.getTime() + later];
        expect(timedId(first, bytes(0xff)) < timedId(second, bytes(0))).toBe(true);
        expect(PersonId.safeParse(timedId(first, bytes(0xff))).success).toBe(true);
      }),
    );
  });

  test('of one millisecond differ by their randomness', () => {
    expect(timedId(0, bytes(1))).not.toBe(timedId(0, bytes(2)));
    expect(timedId(0, bytes(0))).toBe('0'.repeat(26));
  });

  test('that are blind hold nothing but randomness', () => {
    expect(PersonId.safeParse(blindId(bytes(0xff))).success).toBe(true);
    expect(blindId(bytes(0))).toBe('0'.repeat(26));
  });

  test.each(['', 'ABCDEFGHJKMNPQRSTVWXYZ0123', 'i'.repeat(26), '0'.repeat(25), '0'.repeat(27)])(
    'are not %j',
    (text) => {
      expect(PersonId.safeParse(text).success).toBe(false);
    },
  );

  test.each(['Maipu', 'maipú', '-maipu', 'maipu-', 'a--b', 'T#maipu', '1a', 'a'.repeat(41)])(
    'of a tenant are not %j',
    (text) => {
      expect(TenantId.safeParse(text).success).toBe(false);
    },
  );
});

describe('the refusals of a verb', () => {
  test('are the part of the room’s list that it names', () => {
    const list = refusalList({
      'a.one': { status: 404, es: 'Uno.', en: 'One.' },
      'a.two': { status: 409, es: 'Dos.', en: 'Two.' },
    });
    expect(only(list, 'a.two')).toEqual({ 'a.two': list['a.two'] });
  });

  test('write what was found as the language does: numbers, days, and nothing else', () => {
    const found = { day: '2026-11-30', many: 1234, name: 'Ñuñoa', month: '2026-11' };
    const text = '{day} {many} {name} {month} {nobody}';
    expect(fillIn(text, found)).toBe('30 de noviembre de 2026 1.234 Ñuñoa 2026-11 {nobody}');
    expect(fillIn(text, found, 'en')).toBe('30 November 2026 1,234 Ñuñoa 2026-11 {nobody}');
  });
});
