import { type Organisation, isGroup, organisationsById } from '#organisations';
import { actsOf, defineProjection } from '#perform';
import { type Found, copy, listCopies } from '#table';
import type { Attendance } from './attendance.ts';
import type { Dialogue } from './dialogue.ts';
import { participationOf } from './participation.ts';
import {
  type PublishedDialogue,
  attendanceRow,
  dialogueRow,
  dialoguesRow,
  groupsRow,
  participationRow,
  publishedDialogueRow,
} from './rows.ts';

const publish = (
  { value: { dialogueId, processId: _, minutes, ...rest }, version, origin }: Found<Dialogue>,
  lines: readonly Attendance[],
  organisations: ReadonlyMap<string, Organisation>,
): PublishedDialogue => ({
  ...rest,
  id: dialogueId,
  version,
  ...(rest.state === 'approved' && minutes !== undefined ? { minutes } : {}),
  people: lines.reduce((sum, { people }) => sum + people, 0),
  attendance: lines.map(({ category, people, organisationId }) => ({
    category,
    people,
    ...(organisationId ? { organisation: organisations.get(organisationId)?.name ?? '' } : {}),
  })),
  ...(origin ? { origin } : {}),
});

/** The dialogues of a process, who took part, and the numbers that the plan's form asks for. */
export const publishDialogues = defineProjection({
  id: 'dialogues.dialogues',
  on: [actsOf('dialogues')],
  project: async ({ tenant, collection: process, records }) => {
    const [dialogues, attendances, organisations] = await Promise.all([
      records.list(dialogueRow, process),
      records.list(attendanceRow, process),
      organisationsById(records),
    ]);
    const standing = attendances.map(({ value }) => value).filter(({ reversal }) => !reversal);
    const byDialogue = Map.groupBy(standing, ({ dialogueId }) => dialogueId);
    const published = dialogues.map((found) =>
      publish(found, byDialogue.get(found.value.dialogueId) ?? [], organisations),
    );
    const participation = participationOf(
      dialogues.map(({ value }) => value),
      standing,
      (id) => isGroup(organisations.get(id) ?? { kind: 'public-body' }),
    );
    const groups = participation.groups.map(({ organisationId, dialogues: attended }) => ({
      id: organisationId,
      name: organisations.get(organisationId)?.name ?? '',
      kind: organisations.get(organisationId)?.kind ?? '',
      dialogues: [...attended],
    }));
    return [
      ...published.map((one) => copy(publishedDialogueRow, tenant, { ...one, process })),
      ...listCopies(
        dialoguesRow,
        tenant,
        process,
        published.map(({ minutes: _, attendance: __, annulment: ___, ...summary }) => summary),
      ),
      ...listCopies(groupsRow, tenant, process, groups),
      copy(participationRow, tenant, {
        process,
        publicMeetings: participation.publicMeetings.length,
        groups: groups.length,
        participantCategories: participation.categories.length,
        attendances: participation.attendances,
        categories: [...participation.categories],
      }),
    ];
  },
});
