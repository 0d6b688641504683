import { only, refuse } from '#kernel';
import { organisationThing, readOrganisation } from '#organisations';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Attendance, AttendanceId } from './attendance.ts';
import { DialogueId, isHeld } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { attendanceRow } from './rows.ts';
import { dialogueThing } from './things.ts';
import { categoryWords } from './words.ts';

/** Records one line of the attendance list of a held dialogue. */
export const recordAttendance = defineVerb({
  id: 'dialogues.record-attendance',
  route: 'POST /processes/:processId/dialogues/:dialogueId/attendance',
  capability: 'dialogues.record',
  shows: 'kind',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    ...Attendance.pick({ category: true, people: true }).shape,
    organisationId: chosenFrom(organisationThing).optional(),
  },
  output: { attendanceId: AttendanceId },
  refusals: only(dialogueRefusals, 'dialogues.wrong-state', 'dialogues.unknown-organisation'),
  offer: {
    of: dialogueThing,
    when: isHeld,
    es: {
      name: 'Registrar asistencia',
      button: 'Registrar asistencia',
      intro: 'Solo números, categorías y organizaciones. Sin nombres de personas.',
      done: 'Registraste la asistencia.',
      fields: {
        category: { label: 'Categoría', values: categoryWords },
        people: { label: 'Personas', hint: 'Un número entero.' },
        organisationId: 'Organización',
      },
    },
  },
  run: async ({ input, now, records, newId }) => {
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
