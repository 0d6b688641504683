import * as z from 'zod';
import { Origin, noted } from '#kernel';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Attendance } from './attendance.ts';
import { Category, Dialogue, DialogueId } from './dialogue.ts';

export const dialogueRow = defineRow<Dialogue>({
  kind: 'dialogue',
  treatment: 'recorded',
  schema: Dialogue,
  within: ({ processId }) => processId,
  id: ({ dialogueId }) => [dialogueId],
});

export const attendanceRow = defineRow<Attendance>({
  kind: 'attendance',
  treatment: 'recorded',
  schema: Attendance,
  within: ({ processId }) => processId,
  id: ({ dialogueId, attendanceId }) => [dialogueId, attendanceId],
});

const Line = z.strictObject({
  category: Category,
  people: z.int(),
  organisation: z.string().optional(),
});

/** A dialogue as everybody reads it: minutes only once approved, attendance in numbers. */
export const shownDialogue = publishes(Dialogue, [
  'title',
  'topics',
  'scheduledOn',
  'mode',
  'place',
  'focus',
  'state',
  'calledAt',
  'changedAt',
  'heldOn',
  'approvedAt',
  'annulment',
]);

export const PublishedDialogue = shownDialogue.schema.extend({
  minutes: Dialogue.shape.minutes,
  id: DialogueId,
  people: noted(z.int(), { treatment: 'counted' }),
  attendance: noted(z.array(Line), { treatment: 'counted' }),
  /** How often it was changed, the first time included: a calendar believes the higher number. */
  version: z.int().optional(),
  origin: Origin.optional(),
});
export type PublishedDialogue = z.infer<typeof PublishedDialogue>;

export const publishedDialogueRow = defineRow<PublishedDialogue & { process: string }>({
  kind: 'dialogue',
  schema: PublishedDialogue.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

export const listedDialogue = publishes(PublishedDialogue, [
  'title',
  'topics',
  'scheduledOn',
  'mode',
  'place',
  'focus',
  'state',
  'calledAt',
  'changedAt',
  'heldOn',
  'approvedAt',
  'id',
  'people',
  'version',
  'origin',
]);
export const DialogueSummary = listedDialogue.schema;
export const dialoguesRow = defineListRow('dialogues', DialogueSummary);

export const GroupView = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  dialogues: z.array(z.string()),
  origin: Origin.optional(),
});
export const groupsRow = defineListRow('groups', GroupView);

export const CategoryView = z.strictObject({ category: Category, people: z.int() });

export const ParticipationView = z.strictObject({
  publicMeetings: z.int(),
  groups: z.int(),
  participantCategories: z.int(),
  attendances: z.int(),
  categories: z.array(CategoryView),
});
export type ParticipationView = z.infer<typeof ParticipationView>;

export const participationRow = defineRow<ParticipationView & { process: string }>({
  kind: 'participation',
  treatment: 'counted',
  schema: ParticipationView.extend({ process: noted(z.string(), { treatment: 'published' }) }),
  within: ({ process }) => process,
  id: () => ['all'],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfDialogues: RoomRows = {
  room: 'dialogues',
  own: [dialogueRow, attendanceRow],
  published: [publishedDialogueRow, dialoguesRow, groupsRow, participationRow],
};
