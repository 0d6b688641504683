import * as z from 'zod';
import { noted } from './fields.ts';
import { meaning } from './mistakes.ts';

/** A day in Chile's calendar, `2021-11-16`. */
export const LocalDate = z.iso.date(meaning('not-a-day')).brand('LocalDate');
export type LocalDate = z.infer<typeof LocalDate>;

/** A wall-clock minute, `2021-10-08T23:59`. It has no instant until a zone is named. */
export const LocalDateTime = noted(
  z.iso
    .datetime({ local: true, precision: -1, ...meaning('not-an-hour') })
    .regex(/T\d{2}:\d{2}$/, meaning('not-an-hour'))
    .brand('LocalDateTime'),
  { control: 'date-time' },
);
export type LocalDateTime = z.infer<typeof LocalDateTime>;

/** A point in time in UTC with milliseconds, `2021-11-16T15:00:00.000Z`. Compares as text. */
export const Instant = z.iso
  .datetime({ precision: 3, ...meaning('not-a-moment') })
  .brand('Instant');
export type Instant = z.infer<typeof Instant>;

export const zone = 'America/Santiago';

/** The instant of `ms` since 1970, as the clock gives it. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

export const msOf = (instant: Instant): number => Date.parse(instant);

/** The day in `timeZone` at an instant. */
export const dayOf = (instant: Instant, timeZone = zone): LocalDate =>
  wallClock(msOf(instant), timeZone).slice(0, 10) as LocalDate;

/**
 * The instant of a wall-clock minute. In the hour that the spring change skips, the later reading
 * holds; in the hour that autumn repeats, the first.
 */
export const instantAt = (local: LocalDateTime, timeZone = zone): Instant => {
  const asUtc = Date.parse(`${local}:00.000Z`);
  const candidates = [
    offsetMs(asUtc - 86_400_000, timeZone),
    offsetMs(asUtc + 86_400_000, timeZone),
  ]
    .map((offset) => asUtc - offset)
    .filter((ms) => wallClock(ms, timeZone) === local);
  const skipped = asUtc - offsetMs(asUtc - 86_400_000, timeZone);
  return instantOf(candidates.length > 0 ? Math.min(...candidates) : skipped);
};

export const addDays = (day: LocalDate, days: number): LocalDate =>
  instantOf(noonOf(day) + days * 86_400_000).slice(0, 10) as LocalDate;

/** Adds months and clamps to the month's end: 31 December + 2 months = 28 or 29 February. */
export const addMonths = (day: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(target.year, 4)}-${pad(target.month, 2)}-${pad(Math.min(date, last), 2)}` as LocalDate;
};

/** Days from the first to the second, 0 for the same day. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((noonOf(to) - noonOf(from)) / 86_400_000);

/** Months begun from the first day to the second: 31 January to 28 February is one, a day more is two. */
export const monthsBetween = (from: LocalDate, to: LocalDate): number => {
  const guess =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    (Number(to.slice(5, 7)) - Number(from.slice(5, 7)));
  return addMonths(from, guess) < to ? guess + 1 : guess;
};

/** The last millisecond of a day: a term lasts until midnight, on whichever side of a clock change. */
export const endOf = (day: LocalDate, timeZone = zone): Instant =>
  instantOf(msOf(instantAt(`${addDays(day, 1)}T00:00` as LocalDateTime, timeZone)) - 1);

const noonOf = (day: LocalDate) => Date.parse(`${day}T12:00:00.000Z`);

// A formatter costs far more to make than to use; it holds no state but its zone.
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
};

const wallClock = (ms: number, timeZone: string): string => {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(new Date(ms))
      .map((part) => [part.type, part.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
};

const offsetMs = (ms: number, timeZone: string): number =>
  Date.parse(`${wallClock(ms, timeZone)}:00.000Z`) - Math.floor(ms / 60_000) * 60_000;
