export { dialogueFacts, tellDialogues } from './facts.ts';
export { annulDialogue } from './annul-dialogue.ts';
export { approveMinutes } from './approve-minutes.ts';
export { callDialogue } from './call-dialogue.ts';
export { rowsOfDialogues } from './rows.ts';
export { changeDialogue } from './change-dialogue.ts';
export { Category, DialogueId, categories, wasHeld } from './dialogue.ts';
export { dialogueThing } from './things.ts';
export { categoryWords, dialogueModes, dialogueStates } from './words.ts';
export { holdDialogue } from './hold-dialogue.ts';
export type { Participation } from './participation.ts';
export { publishDialogues } from './projections.ts';
export { recordAttendance } from './record-attendance.ts';
export { reverseAttendance } from './reverse-attendance.ts';
export {
  dialoguesOf,
  groupsIn,
  listDialogues,
  listGroups,
  readDialogue,
  recountParticipation,
  viewDialogue,
  viewDialogueDraft,
  viewParticipation,
} from './views.ts';
export { writeMinutes } from './write-minutes.ts';
