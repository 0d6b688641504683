import * as z from 'zod';
import type { LocalDate } from './calendar.ts';
import { noted } from './fields.ts';
import { meaning } from './mistakes.ts';

/** A day as a document states it: `2023`, `2023-08` or `2023-08-16`. What it does not say is not made up. */
export const StatedDay = noted(
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, meaning('not-a-document-day'))
    .refine(
      (text) => text.length < 10 || z.iso.date().safeParse(text).success,
      meaning('not-a-document-day'),
    )
    .brand('StatedDay'),
  { control: 'stated-day' },
);
export type StatedDay = z.infer<typeof StatedDay>;

/** The last day that it can mean, so that what is asked of the past is never asked too early. */
export const lastDayOf = (stated: StatedDay): LocalDate => {
  if (stated.length === 10) return stated as string as LocalDate;
  const [year = 0, month = 12] = stated.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${stated.slice(0, 4)}-${String(month).padStart(2, '0')}-${last}` as LocalDate;
};
