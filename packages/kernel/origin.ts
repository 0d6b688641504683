import * as z from 'zod';

/** Whether a public document states the fact, or the demonstration made it up. Absent on what people recorded. */
export const Origin = z.enum(['source', 'synthetic']);
export type Origin = z.infer<typeof Origin>;
