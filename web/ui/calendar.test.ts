import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt, LocalDateTime } from '#kernel';
import { type CalendarEvent, calendarOf } from './calendar.ts';

const meeting: CalendarEvent = {
  uid: 'dialogo-1@articula',
  title: 'Diálogo de Lo Hermida',
  description: 'Seguridad, áreas verdes',
  place: 'Sede vecinal; calle 1',
  address: 'http://localhost:4000/penalolen',
  from: '2026-12-31',
  until: '2026-12-31',
  state: 'confirmed',
  sequence: 0,
};
const nowMs = Date.parse('2026-11-20T12:00:00.000Z');

const fileOf = (...events: readonly Partial<CalendarEvent>[]) =>
  calendarOf(
    'Peñalolén',
    events.map((one) => ({ ...meeting, ...one })),
    nowMs,
  );

/** Reads a calendar back as RFC 5545 says: lines joined, then names and values, then escapes. */
const read = (file: string) => {
  const lines = file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  return lines.map((line) => {
    const at = line.indexOf(':');
    const value = line
      .slice(at + 1)
      .replaceAll(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter));
    return [line.slice(0, at), value] as const;
  });
};

const valueIn = (file: string, name: string) => read(file).find(([one]) => one === name)?.[1];

describe('a calendar file', () => {
  test('begins and ends as a calendar, with Chile’s zone before its events', () => {
    const begun = read(fileOf({}))
      .filter(([name]) => name === 'BEGIN')
      .map(([, value]) => value);
    expect(begun).toEqual(['VCALENDAR', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VEVENT']);
    expect(fileOf().endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('has a whole day end where the next one begins, over the end of a year too', () => {
    expect(valueIn(fileOf({}), 'DTSTART;VALUE=DATE')).toBe('20261231');
    expect(valueIn(fileOf({}), 'DTEND;VALUE=DATE')).toBe('20270101');
  });

  test('tells minutes as they stand on the wall in Chile', () => {
    const file = fileOf({ from: '2026-11-20T09:00', until: '2026-11-30T23:59' });
    expect(valueIn(file, 'DTSTART;TZID=America/Santiago')).toBe('20261120T090000');
    expect(valueIn(file, 'DTEND;TZID=America/Santiago')).toBe('20261130T235900');
  });

  test('keeps the name of an event when it is called off, and says so with a higher number', () => {
    const [before, after] = [fileOf({}), fileOf({ state: 'cancelled', sequence: 3 })];
    expect(valueIn(after, 'UID')).toBe(valueIn(before, 'UID'));
    expect([valueIn(before, 'STATUS'), valueIn(before, 'SEQUENCE')]).toEqual(['CONFIRMED', '0']);
    expect([valueIn(after, 'STATUS'), valueIn(after, 'SEQUENCE')]).toEqual(['CANCELLED', '3']);
  });

  test('says when what it tells was changed, and when it was made where that is not known', () => {
    const changedAt = '2026-11-19T03:04:05.678Z';
    expect(valueIn(fileOf({ changedAt }), 'DTSTAMP')).toBe('20261119T030405Z');
    expect(valueIn(fileOf({}), 'DTSTAMP')).toBe('20261120T120000Z');
    expect(valueIn(fileOf({ changedAt }), 'LAST-MODIFIED')).toBe('20261119T030405Z');
    expect(valueIn(fileOf({}), 'LAST-MODIFIED')).toBeUndefined();
  });

  test.each([
    'Fiesta; con, comas \\ y barras',
    'Uno\nEND:VEVENT\nBEGIN:VEVENT',
    'Dos\r\nATTACH:http://x.cl',
    'Ñ'.repeat(200),
    '🏳️‍🌈'.repeat(40),
    '',
  ])('says %j whole and nothing else', (title) => {
    const file = fileOf({ title });
    expect(valueIn(file, 'SUMMARY')).toBe(title.replaceAll('\r\n', '\n'));
    expect(read(file).filter(([name]) => name === 'BEGIN')).toHaveLength(5);
    expect(read(file).some(([name]) => name === 'ATTACH')).toBe(false);
  });

  test('has lines of at most 75 bytes and gives every title back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (title) => {
        const file = fileOf({ title, description: title });
        for (const line of file.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const said = title.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        expect(valueIn(file, 'SUMMARY')).toBe(said);
        expect(valueIn(file, 'DESCRIPTION')).toBe(said);
      }),
    );
  });
});

/** The first Sunday on or after the second of a month. */
const sundayOf = (year: number, month: number) => {
  const second = new Date(Date.UTC(year, month - 1, 2));
  const days = (7 - second.getUTCDay()) % 7;
  return `${year}-${String(month).padStart(2, '0')}-${String(2 + days).padStart(2, '0')}`;
};

const hoursBehind = (local: string) => {
  const instant = instantAt(LocalDateTime.parse(local));
  return (Date.parse(instant) - Date.parse(`${local}:00.000Z`)) / 3_600_000;
};

test.each(Array.from({ length: 10 }, (_, index) => 2023 + index))(
  'the zone in the file changes its clocks when the machine’s zone does in %i',
  (year) => {
    const [autumn, spring] = [sundayOf(year, 4), sundayOf(year, 9)];
    expect(hoursBehind(`${autumn}T12:00`)).toBe(4);
    expect(hoursBehind(`${spring}T12:00`)).toBe(3);
    const before = (day: string) =>
      new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(hoursBehind(`${before(autumn)}T12:00`)).toBe(3);
    expect(hoursBehind(`${before(spring)}T12:00`)).toBe(4);
  },
);
