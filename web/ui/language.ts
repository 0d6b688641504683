import { en } from '../text/en.ts';
import { es } from '../text/es.ts';
import { frameText, planText } from '../text/plan.ts';
import * as spanish from '../text/format.ts';

/** A page as it stands in another language. */
export type Alternate = { readonly lang: Lang; readonly href: string };

export type Lang = 'es-CL' | 'en';

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const stamps = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'America/Santiago',
});
const numbers = new Intl.NumberFormat('en-GB');

/** Everything that changes with the language of a page. */
export const languages = {
  'es-CL': {
    name: 'Español',
    frame: frameText,
    plan: planText,
    planStates: es.planStates,
    values: es.values,
    day: spanish.day,
    stamp: spanish.stamp,
    month: spanish.month,
    number: spanish.number,
    count: spanish.count,
  },
  en: {
    name: 'English',
    ...en,
    day: (local: string) => days.format(new Date(`${local.slice(0, 10)}T12:00:00Z`)),
    stamp: (instant: string) => stamps.format(new Date(instant)),
    month: (text: string) => months.format(new Date(`${text}-15T12:00:00Z`)),
    number: (value: number) => numbers.format(value),
    count: (value: number, one: string, many: string) =>
      `${numbers.format(value)} ${value === 1 ? one : many}`,
  },
} as const;
