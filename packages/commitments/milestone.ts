import * as z from 'zod';
import { Instant, Reason, idOf, line } from '#kernel';
import { Month } from './month.ts';

export const MilestoneId = idOf('MilestoneId');
export type MilestoneId = z.infer<typeof MilestoneId>;

/** A step of a commitment that leaves something to show. */
export const Milestone = z.strictObject({
  milestoneId: MilestoneId,
  title: line(160),
  deliverable: line(400),
  startsOn: Month,
  endsOn: Month,
  responsible: line(120),
});
export type Milestone = z.infer<typeof Milestone>;

/** A milestone that was taken out of the commitment, with the reason. */
export const DroppedMilestone = Milestone.extend({ reason: Reason, at: Instant });
