import { only, refuse } from '#kernel';
import { readOrganisation } from '#organisations';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Attendance, AttendanceId } from './attendance.ts';
import { DialogueId, wasHeld } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { attendanceRow, dialogueRow } from './rows.ts';

/** Records one line of the attendance list of a held dialogue. */
export const recordAttendance = defineVerb({
  id: 'dialogues.record-attendance',
  route: 'POST /processes/:processId/dialogues/:dialogueId/attendance',
  capability: 'dialogues.record',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    ...Attendance.pick({ category: true, people: true, organisationId: true }).shape,
  },
  output: { attendanceId: AttendanceId },
  refusals: only(
    dialogueRefusals,
    'dialogues.not-found',
    'dialogues.wrong-state',
    'dialogues.unknown-organisation',
  ),
  run: async ({ input, now, records, newId }) => {
    const dialogue = await records.get(dialogueRow, input.processId, input.dialogueId);
    if (!dialogue) return refuse('dialogues.not-found');
    if (!wasHeld(dialogue.value)) return refuse('dialogues.wrong-state');
    const { organisationId } = input;
    if (organisationId !== undefined && !(await readOrganisation(records, organisationId)))
      return refuse('dialogues.unknown-organisation', 'organisationId');
    const attendanceId = AttendanceId.parse(newId());
    return decide({
      answer: { attendanceId },
      act: 'dialogues.attendance-recorded',
      about: input.dialogueId,
      writes: [create(attendanceRow, { ...input, attendanceId, recordedAt: now })],
    });
  },
});
