import * as z from 'zod';
import { Instant, paragraph } from '#kernel';

export const outcomes = ['adopted', 'merged', 'adapted', 'not-adopted'] as const;

/** What became of what people said, and why: the reasoned response. */
export const Response = z.strictObject({
  outcome: z.enum(outcomes),
  text: paragraph(2000),
  at: Instant,
});
export type Response = z.infer<typeof Response>;
