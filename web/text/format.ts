import { monthWords } from '#kernel';

const locale = 'es-CL';

// Made once: a formatter costs far more to make than to use.
const numbers = new Intl.NumberFormat(locale);
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'America/Santiago',
});

/** `7.400.741` */
export const number = (value: number): string => numbers.format(value);

/** `16 de noviembre de 2021`, from a local date. */
export const day = (local: string): string =>
  days.format(new Date(`${local.slice(0, 10)}T12:00:00Z`));

/** `martes, 1 de diciembre de 2021, 23:59`, from an instant. */
export const moment = (instant: string): string => moments.format(new Date(instant));

const stamps = new Intl.DateTimeFormat(locale, {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'America/Santiago',
});

/** `30-11-2026 09:00`, from an instant. */
export const stamp = (instant: string): string => stamps.format(new Date(instant)).replace(',', '');

/** `1 de diciembre de 2021, 23:59 horas`, from a wall-clock minute. */
export const wallClock = (local: string): string => `${day(local)}, ${local.slice(11, 16)} horas`;

/** `septiembre de 2024`, from a month. */
export const month = monthWords;

/** `2023`, `agosto de 2023` or `16 de agosto de 2023`: as much as a document says. */
export const statedDay = (text: string): string => {
  if (text.length === 4) return text;
  return text.length === 7 ? month(text) : day(text);
};

/** `$ 12.000.000` */
export const pesos = (value: number): string => `$ ${number(value)}`;

/** `1 grupo`, `24 grupos` */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;
