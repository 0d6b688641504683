import * as z from 'zod';

/** A month in Chile's calendar, `2024-08`. Compares as text. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand('Month');
export type Month = z.infer<typeof Month>;
