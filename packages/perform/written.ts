const names =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  );
const monthOf = (word: string) => {
  const at = names.findIndex((name) => name === word || name.slice(0, 3) === word);
  return word === 'setiembre' ? 9 : at + 1;
};

const two = (value: string | number) => String(value).padStart(2, '0');

/** As it is compared: one blank of one kind, no capitals, nothing around it. */
const plain = (text: string) => text.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

const weekday = /^(lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo),? /u;
const inWords = /^(\d{1,2})(?: de|\.)? ([a-z]+)\.?(?: de| del)? (\d{4})$/u;
const inFigures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;

/**
 * A day as people here write it, `28-11-2026`, `28/11/2026`, `28 de noviembre de 2026`, as `2026-11-28`.
 * What is no such day comes back as it was, for the schema to refuse.
 */
export const readDay = (text: string): string => {
  const written = plain(text).replace(weekday, '');
  const [, day, month, year] = inWords.exec(written) ?? [];
  if (day && month && year && monthOf(month) > 0)
    return `${year}-${two(monthOf(month))}-${two(day)}`;
  const figures = inFigures.exec(written);
  if (figures) return `${figures[4]}-${two(figures[3] ?? '')}-${two(figures[1] ?? '')}`;
  const first = yearFirst.exec(written);
  return first ? `${first[1]}-${two(first[3] ?? '')}-${two(first[4] ?? '')}` : text;
};

const hour =
  /^(.+?)(?:, ?a las|,| a las|t)? ?(?<![\d])(\d{1,2})[:.](\d{2})(?::00)?(?: ?(?:horas|hrs?\.?|h))?$/u;

/** A day with its hour on the wall, `28-11-2026 9:00`, `1 de diciembre de 2021, 23:59 horas`, as `2026-11-28T09:00`. */
export const readMinute = (text: string): string => {
  const [, day, hours, minutes] = hour.exec(plain(text)) ?? [];
  if (!day || !hours || !minutes) return text;
  const read = readDay(day);
  return /^\d{4}-\d{2}-\d{2}$/.test(read) ? `${read}T${two(hours)}:${minutes}` : text;
};

/** A month, `11-2026`, `11/2026`, `noviembre de 2026`, as `2026-11`. */
export const readMonth = (text: string): string => {
  const written = plain(text);
  const [, word, ofYear] = /^([a-z]+)\.?(?: de| del)? (\d{4})$/u.exec(written) ?? [];
  if (word && ofYear && monthOf(word) > 0) return `${ofYear}-${two(monthOf(word))}`;
  const [, month, year] = /^(\d{1,2})[-/.](\d{4})$/u.exec(written) ?? [];
  if (month && year) return `${year}-${two(month)}`;
  const [, before, after] = /^(\d{4})[-/.](\d{1,2})$/u.exec(written) ?? [];
  return before && after ? `${before}-${two(after)}` : text;
};

/** A day, a month or a year: as much of it as a document says. */
export const readStatedDay = (text: string): string => {
  const month = readMonth(text);
  return month === text ? readDay(text).trim() : month;
};

// In Chile a point or a narrow blank parts thousands and a comma parts decimals: 1.000 is a thousand.
const grouped = /^-?\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*(?:,\d+)?$/u;
const bare = /^-?\d+(?:,\d+)?$/u;
// 1,000 is a thousand to some and one to others. Nobody guesses.
const either = /^-?\d{1,3}(?:,\d{3})+$/u;
const pointed = /^-?\d+\.\d+$/u;

/**
 * A number as people here write it: `1.000`, `1 000`, `$ 12.000`, `12,5`. What may be read in two ways, or
 * in none, comes back as text. `isWhole` reads `1.5` too, for the schema to say that it is not whole.
 */
export const readNumber = (text: string, isWhole = false): number | string => {
  const written = plain(text)
    .replace(/^\$ ?/u, '')
    .replace(/^\u2212/u, '-');
  if (either.test(written)) return text;
  if (grouped.test(written) || bare.test(written))
    return Number(written.replaceAll(/[. ]/gu, '').replace(',', '.'));
  // 1.00 may have been meant as a hundred: only what is no whole number either way is read.
  const isBroken = isWhole && pointed.test(written) && !Number.isInteger(Number(written));
  return isBroken ? Number(written) : text;
};
