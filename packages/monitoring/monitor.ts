import * as z from 'zod';
import { Instant, line, paragraph } from '#kernel';
import { ProcessId } from '#processes';

/** The independent body that assesses a plan. */
export const Monitor = z.strictObject({
  processId: ProcessId,
  name: line(160),
  description: paragraph(2000),
  /** How to reach the body itself; published, so never a person's own address. */
  contact: line(200).optional(),
  appointedAt: Instant,
});
export type Monitor = z.infer<typeof Monitor>;
