import { Reason, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { AttendanceId, reverse } from './attendance.ts';
import { DialogueId } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { attendanceRow } from './rows.ts';

/** Takes a wrong line of attendance out of every count, with the reason. */
export const reverseAttendance = defineVerb({
  id: 'dialogues.reverse-attendance',
  route: 'POST /processes/:processId/dialogues/:dialogueId/attendance/:attendanceId/reversal',
  capability: 'dialogues.correct',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    attendanceId: AttendanceId,
    reason: Reason,
  },
  output: { attendanceId: AttendanceId },
  refusals: only(dialogueRefusals, 'dialogues.not-found', 'dialogues.already-reversed'),
  run: async ({ input, now, records }) => {
    const { processId, dialogueId, attendanceId } = input;
    const found = await records.get(attendanceRow, processId, dialogueId, attendanceId);
    if (!found) return refuse('dialogues.not-found');
    const reversed = reverse(found.value, input.reason, now);
    if (!reversed.ok) return reversed;
    return decide({
      answer: { attendanceId },
      act: 'dialogues.attendance-reversed',
      about: dialogueId,
      writes: [change(attendanceRow, found, reversed.value)],
    });
  },
});
