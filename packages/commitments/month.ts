import * as z from 'zod';
import { meaning, noted } from '#kernel';

/** A month in Chile's calendar, `2024-08`. Compares as text. */
export const Month = noted(
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, meaning('not-a-month'))
    .brand('Month'),
  { control: 'month' },
);
export type Month = z.infer<typeof Month>;
