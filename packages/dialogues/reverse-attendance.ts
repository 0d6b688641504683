import { Reason, only } from '#kernel';
import { decide, defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { AttendanceId, counts, reverse } from './attendance.ts';
import { DialogueId } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { attendanceRow } from './rows.ts';
import { attendanceThing } from './things.ts';

/** Takes a wrong line of attendance out of every count, with the reason. */
export const reverseAttendance = defineVerb({
  id: 'dialogues.reverse-attendance',
  route: 'POST /processes/:processId/dialogues/:dialogueId/attendance/:attendanceId/reversal',
  capability: 'dialogues.correct',
  shows: 'kind',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    attendanceId: AttendanceId,
    reason: Reason,
  },
  output: { attendanceId: AttendanceId },
  refusals: only(dialogueRefusals, 'dialogues.already-reversed'),
  offer: {
    of: attendanceThing,
    when: counts,
    es: {
      name: 'Anular una asistencia',
      button: 'Anular asistencia',
      done: 'Anulaste la línea de asistencia.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { attendanceId, dialogueId, reason }, now }) => {
    const reversed = reverse(thing.value, reason, now);
    if (!reversed.ok) return reversed;
    return decide({
      answer: { attendanceId },
      act: 'dialogues.attendance-reversed',
      about: dialogueId,
      writes: [change(attendanceRow, thing, reversed.value)],
    });
  },
});
