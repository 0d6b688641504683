import { dayOf, fillIn, only } from '#kernel';
import { defineThing } from '#perform';
import { AttendanceId } from './attendance.ts';
import { DialogueId } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { attendanceRow, dialogueRow } from './rows.ts';
import { categoryWords, dialogueStates } from './words.ts';

/** The public meetings of a process, as offices work on them. */
export const dialogueThing = defineThing({
  name: 'dialogueId',
  id: DialogueId,
  es: 'Diálogo',
  row: dialogueRow,
  place: { key: 'dialogos', es: 'Diálogos', phases: ['preparation', 'dialogues'] },
  missing: only(dialogueRefusals, 'dialogues.not-found'),
  states: dialogueStates,
  state: ({ state }) => state,
  title: ({ title }) => title,
  note: ({ heldOn, scheduledOn }) =>
    heldOn
      ? fillIn('Se realizó el {heldOn}.', { heldOn })
      : fillIn('Para el {scheduledOn}.', { scheduledOn }),
  waits: ({ state, scheduledOn, heldOn }) => {
    const who = 'coordinator';
    if (state === 'called') return [{ verb: 'dialogues.hold-dialogue', who, from: scheduledOn }];
    if (heldOn === undefined) return [];
    if (state === 'held') return [{ verb: 'dialogues.write-minutes', who, from: heldOn }];
    if (state === 'minuted') return [{ verb: 'dialogues.approve-minutes', who, from: heldOn }];
    return [];
  },
});

/** The lines of a dialogue's attendance list. */
export const attendanceThing = defineThing({
  name: 'attendanceId',
  id: AttendanceId,
  es: 'Línea de asistencia',
  many: 'Lista de asistencia',
  row: attendanceRow,
  parent: dialogueThing,
  missing: only(dialogueRefusals, 'dialogues.not-found'),
  states: { counted: 'Cuenta', reversed: 'Anulada' },
  state: ({ reversal }) => (reversal ? 'reversed' : 'counted'),
  title: ({ category, people, recordedAt }) =>
    fillIn('{category}: {people} ({on})', {
      category: categoryWords[category],
      people,
      on: dayOf(recordedAt),
    }),
  together: (lines) => {
    const standing = lines.filter(({ reversal }) => !reversal);
    const people = standing.reduce((sum, line) => sum + line.people, 0);
    return standing.length > 0 ? fillIn('Asistencias: {people}.', { people }) : '';
  },
});
