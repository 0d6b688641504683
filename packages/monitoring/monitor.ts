import * as z from 'zod';
import { Instant, line, noted, paragraph } from '#kernel';
import { ProcessId } from '#processes';

/** The independent body that assesses a plan. */
export const Monitor = z.strictObject({
  processId: ProcessId,
  name: noted(line(160), { treatment: 'signed' }),
  description: paragraph(2000),
  /** How to reach the body itself; published, so never a person's own address. */
  contact: noted(line(200).optional(), { treatment: 'signed' }),
  appointedAt: Instant,
});
export type Monitor = z.infer<typeof Monitor>;

/** How the body is reached now, for whoever says it anew. */
export const contactOf = ({ contact }: Pick<Monitor, 'contact'>) => ({ contact });
