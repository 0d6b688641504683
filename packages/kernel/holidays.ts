import { type LocalDate, addDays, dayOf, instantOf } from './calendar.ts';

/** 0 for Sunday to 6 for Saturday. */
const weekday = (day: LocalDate): number => new Date(`${day}T12:00:00.000Z`).getUTCDay();

const of = (year: number, monthAndDay: string) => `${year}-${monthAndDay}` as LocalDate;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
const easter = (year: number): LocalDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const letter =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * letter) / 451);
  const count = epact + letter - 7 * late + 114;
  const pad = (value: number) => String(value).padStart(2, '0');
  return of(year, `${pad(Math.floor(count / 31))}-${pad((count % 31) + 1)}`);
};

/** The day of the June solstice in Chile, from its mean instant (Meeus, Astronomical Algorithms 27). */
const solstice = (year: number): LocalDate => {
  const y = (year - 2000) / 1000;
  const julian = 2451716.56767 + 365241.62603 * y + 0.00325 * y ** 2 + 0.00888 * y ** 3;
  return dayOf(instantOf(Math.round((julian - 2440587.5) * 86_400_000)));
};

/** Ley 19.668: from Tuesday to Thursday to the Monday before, from Friday to the Monday after. */
const toMonday = (day: LocalDate): LocalDate => {
  const moves = [0, 0, -1, -2, -3, 3, 0];
  return addDays(day, moves[weekday(day)] ?? 0);
};

/** Ley 20.299: from Tuesday to the Friday before, from Wednesday to the Friday after. */
const toFriday = (day: LocalDate): LocalDate => {
  const moves = [0, 0, -4, 2, 0, 0, 0];
  return addDays(day, moves[weekday(day)] ?? 0);
};

const when = (isSo: boolean, day: LocalDate): readonly LocalDate[] => (isSo ? [day] : []);

/** Ley 21.482 gave one Friday more, in one year. */
const single: readonly LocalDate[] = ['2022-09-16' as LocalDate];

const holidaysOf = (year: number): ReadonlySet<LocalDate> => {
  const [first, flag] = [of(year, '01-01'), of(year, '09-18')];
  return new Set([
    first,
    // Ley 20.983.
    ...when(year >= 2017 && weekday(first) === 0, of(year, '01-02')),
    addDays(easter(year), -2),
    addDays(easter(year), -1),
    of(year, '05-01'),
    of(year, '05-21'),
    // Ley 21.357, which named the day of its first year itself.
    ...when(year === 2021, of(year, '06-21')),
    ...when(year > 2021, solstice(year)),
    toMonday(of(year, '06-29')),
    of(year, '07-16'),
    of(year, '08-15'),
    // Ley 20.215 and Ley 20.983.
    ...when(weekday(flag) === 2 || (year >= 2017 && weekday(flag) === 6), of(year, '09-17')),
    flag,
    of(year, '09-19'),
    ...when(weekday(flag) === 3, of(year, '09-20')),
    toMonday(of(year, '10-12')),
    toFriday(of(year, '10-31')),
    of(year, '11-01'),
    of(year, '12-08'),
    of(year, '12-25'),
    ...single.filter((day) => day.startsWith(`${year}-`)),
  ]);
};

const years = new Map<number, ReadonlySet<LocalDate>>();

/** Whether a day is a holiday in all of Chile, by the laws in force since 2009. Election days are not in them. */
export const isHoliday = (day: LocalDate): boolean => {
  const year = Number(day.slice(0, 4));
  const known = years.get(year) ?? holidaysOf(year);
  years.set(year, known);
  return known.has(day);
};

/** Ley 19.880, art. 25: neither Saturday, Sunday nor holiday. */
export const isBusinessDay = (day: LocalDate): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !isHoliday(day);

/** The day on which a term of so many business days ends: the day of the act itself does not count. */
export const addBusinessDays = (day: LocalDate, days: number): LocalDate => {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
};

/** The same day, or the next business day: a term never ends on a day on which nobody works. */
export const onBusinessDay = (day: LocalDate): LocalDate =>
  isBusinessDay(day) ? day : addBusinessDays(day, 1);
