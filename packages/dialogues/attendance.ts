import * as z from 'zod';
import { Instant, Reason, type Result, idOf, noted, ok, refuse } from '#kernel';
import { OrganisationId } from '#organisations';
import { ProcessId } from '#processes';
import { Category, DialogueId } from './dialogue.ts';

export const AttendanceId = idOf('AttendanceId');
export type AttendanceId = z.infer<typeof AttendanceId>;

/** One line of an attendance list: how many came, of which category, for which organisation if any. */
export const Attendance = z.strictObject({
  attendanceId: AttendanceId,
  dialogueId: DialogueId,
  processId: ProcessId,
  category: noted(Category, { treatment: 'counted' }),
  people: noted(z.int().min(1).max(5000), { treatment: 'counted' }),
  organisationId: OrganisationId.optional(),
  recordedAt: Instant,
  reversal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Attendance = z.infer<typeof Attendance>;

/** A line that counts: it can be taken out of the counts once. */
export const counts = ({
  reversal,
}: Pick<Attendance, 'reversal'>): Result<true, 'dialogues.already-reversed'> =>
  reversal ? refuse('dialogues.already-reversed') : ok(true);

/** Takes the line out of every count. It stays on record with the reason. */
export const reverse = (
  attendance: Attendance,
  reason: string,
  now: Instant,
): Result<Attendance, 'dialogues.already-reversed'> => {
  const allowed = counts(attendance);
  return allowed.ok ? ok({ ...attendance, reversal: { reason, at: now } }) : allowed;
};
