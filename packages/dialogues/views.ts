import * as z from 'zod';
import { Instant, ok, refuse } from '#kernel';
import { organisationsById, isGroup } from '#organisations';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { type Found, type Published, type Records, readList, readWholeList } from '#table';
import { Attendance } from './attendance.ts';
import { Dialogue, DialogueId, announcementOf, minutesOf } from './dialogue.ts';
import { type Participation, participationOf } from './participation.ts';
import {
  DialogueSummary,
  GroupView,
  ParticipationView,
  PublishedDialogue,
  attendanceRow,
  dialogueRow,
  dialoguesRow,
  groupsRow,
  participationRow,
  publishedDialogueRow,
} from './rows.ts';

export const listDialogues = definePublicList({
  id: 'dialogues.dialogues',
  route: 'GET /processes/:processId/dialogues',
  input: { processId: ProcessId },
  output: DialogueSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), dialoguesRow, input.processId, input.cursor)),
});

export const viewDialogue = definePublicView({
  id: 'dialogues.dialogue',
  route: 'GET /processes/:processId/dialogues/:dialogueId',
  input: { processId: ProcessId, dialogueId: DialogueId },
  output: PublishedDialogue,
  run: async ({ input, published, tenant }) => {
    const found = await published(tenant).get(
      publishedDialogueRow,
      input.processId,
      input.dialogueId,
    );
    if (!found) return refuse('request.not-found');
    const { process: _, ...dialogue } = found.value;
    return ok(dialogue);
  },
});

export const listGroups = definePublicList({
  id: 'dialogues.groups',
  route: 'GET /processes/:processId/groups',
  input: { processId: ProcessId },
  output: GroupView,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), groupsRow, input.processId, input.cursor)),
});

export const viewParticipation = definePublicView({
  id: 'dialogues.participation',
  route: 'GET /processes/:processId/participation',
  input: { processId: ProcessId },
  output: ParticipationView.extend({ asOf: Instant.optional() }),
  run: async ({ input, published, tenant }) => {
    const found = await published(tenant).get(participationRow, input.processId, 'all');
    if (!found)
      return ok({
        publicMeetings: 0,
        groups: 0,
        participantCategories: 0,
        attendances: 0,
        categories: [],
      });
    const { process: _, ...participation } = found.value;
    return ok({ ...participation, ...(found.asOf ? { asOf: found.asOf } : {}) });
  },
});

/** A dialogue with the versions of its two texts, for whoever changes the call or approves the minutes. */
export const viewDialogueDraft = defineOfficeView({
  id: 'dialogues.dialogue-draft',
  route: 'GET /processes/:processId/dialogues/:dialogueId/draft',
  capability: 'office.read',
  input: { processId: ProcessId, dialogueId: DialogueId },
  output: z.strictObject({
    dialogue: Dialogue,
    version: Version,
    minutesVersion: Version,
    attendance: z.array(Attendance),
  }),
  run: async ({ input, records }) => {
    const [found, attendance] = await Promise.all([
      records.get(dialogueRow, input.processId, input.dialogueId),
      records.list(attendanceRow, input.processId, input.dialogueId),
    ]);
    if (!found) return refuse('request.not-found');
    return ok({
      dialogue: found.value,
      version: versionOf(announcementOf(found.value)),
      minutesVersion: versionOf(minutesOf(found.value)),
      attendance: attendance.map(({ value }) => value),
    });
  },
});

/** Recounts who took part from the records themselves, for what must never be stale. */
export const recountParticipation = async (
  records: Records,
  processId: string,
): Promise<Participation> => {
  const [dialogues, attendances, organisations] = await Promise.all([
    records.list(dialogueRow, processId),
    records.list(attendanceRow, processId),
    organisationsById(records),
  ]);
  return participationOf(
    dialogues.map(({ value }) => value),
    attendances.map(({ value }) => value),
    (id) => isGroup(organisations.get(id) ?? { kind: 'public-body' }),
  );
};

/** Every dialogue of a process, for what later rooms count and publish. */
export const dialoguesOf = (
  records: Records,
  processId: string,
): Promise<readonly Found<Dialogue>[]> => records.list(dialogueRow, processId);

/** A dialogue of a process, for the verbs of later rooms. */
export const readDialogue = async (records: Records, processId: string, dialogueId: string) =>
  (await records.get(dialogueRow, processId, dialogueId))?.value;

/** The groups that took part in a process as they were published, for what later rooms compare with. */
export const groupsIn = (published: Published, processId: string) =>
  readWholeList(published, groupsRow, processId);
