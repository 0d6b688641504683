import { dayOf, daysBetween } from '#kernel';
import { isGroup, organisationsById } from '#organisations';
import { type Fact, actsOf, defineProjection } from '#perform';
import { sheetCopies } from '#processes';
import { type Measure, awaited } from '#standards';
import type { Records } from '#table';
import type { Attendance } from './attendance.ts';
import { type Dialogue, wasHeld } from './dialogue.ts';
import { participationOf } from './participation.ts';
import { attendanceRow, dialogueRow } from './rows.ts';

type Told = readonly Fact<Measure>[];

const thingOf = ({ processId, dialogueId }: Pick<Dialogue, 'processId' | 'dialogueId'>) =>
  `processes/${processId}/dialogues/${dialogueId}`;

const calledFacts = (dialogue: Dialogue): Told => {
  const calledOn = dayOf(dialogue.calledAt);
  const thing = thingOf(dialogue);
  const until = dialogue.annulment && dayOf(dialogue.annulment.at);
  const notice = daysBetween(calledOn, dialogue.heldOn ?? dialogue.scheduledOn);
  return [
    { measure: 'page-gap-months', thing, from: calledOn, worth: calledOn },
    {
      measure: 'dialogue-notice-days',
      thing,
      from: calledOn,
      until,
      worth: Math.max(0, notice),
    },
  ];
};

const heldFacts = (dialogue: Dialogue): Told => {
  const { heldOn, approvedAt, annulment, focus } = dialogue;
  if (heldOn === undefined) return [];
  const thing = thingOf(dialogue);
  const until = annulment && dayOf(annulment.at);
  const approvedOn = approvedAt && dayOf(approvedAt);
  const kept = (['repository', 'repository-gap-months', 'page-gap-months'] as const).map(
    (measure) => ({ measure, thing, until }),
  );
  return [
    ...(focus === undefined
      ? []
      : [{ measure: 'inclusion-meetings', thing, from: heldOn, until } as const]),
    {
      measure: 'minutes-approved-percent',
      thing,
      from: heldOn,
      until: approvedOn ?? until,
      worth: false,
    },
    ...(approvedOn === undefined
      ? []
      : [
          {
            measure: 'minutes-approved-percent',
            thing,
            from: approvedOn,
            until,
            worth: true,
          } as const,
          ...kept.map((one) => ({ ...one, from: approvedOn, worth: approvedOn })),
        ]),
    ...(annulment ? [] : awaited('minutes-publication-days', thing, heldOn, approvedOn)),
  ];
};

const takingPart = (
  dialogues: readonly Dialogue[],
  attendances: readonly Attendance[],
  isGroupId: (id: string) => boolean,
): Told => {
  const byId = new Map<string, Dialogue>(dialogues.map((one) => [one.dialogueId, one]));
  const counted = participationOf(dialogues, attendances, isGroupId);
  /** The first of these meetings: since then they count. */
  const since = (ids: readonly string[]) =>
    ids
      .flatMap((id) => {
        const dialogue = byId.get(id);
        return dialogue?.heldOn ? [{ thing: thingOf(dialogue), from: dialogue.heldOn }] : [];
      })
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .slice(0, 1);
  const meetings = new Set<string>(counted.publicMeetings);
  const categories = counted.categories.map(({ category }) =>
    attendances
      .filter(
        (line) => !line.reversal && line.category === category && meetings.has(line.dialogueId),
      )
      .map(({ dialogueId }) => dialogueId),
  );
  return [
    ...counted.publicMeetings.flatMap((id) =>
      since([id]).map((one) => ({ measure: 'public-meetings' as const, ...one })),
    ),
    ...counted.groups.flatMap((group) =>
      since(group.dialogues).map((one) => ({ measure: 'groups' as const, ...one })),
    ),
    ...categories.flatMap((ids) =>
      since(ids).map((one) => ({ measure: 'participant-categories' as const, ...one })),
    ),
  ];
};

/** What the dialogues of a process say to the requirements of its standard. */
export const dialogueFacts = async (records: Records, processId: string): Promise<Told> => {
  const [found, lines, organisations] = await Promise.all([
    records.list(dialogueRow, processId),
    records.list(attendanceRow, processId),
    organisationsById(records),
  ]);
  const dialogues = found.map(({ value }) => value);
  const attendances = lines.map(({ value }) => value);
  return [
    ...dialogues.flatMap(calledFacts),
    ...dialogues.filter((one) => wasHeld(one) || one.annulment).flatMap(heldFacts),
    ...takingPart(dialogues, attendances, (id) =>
      isGroup(organisations.get(id) ?? { kind: 'public-body' }),
    ),
  ];
};

export const tellDialogues = defineProjection({
  id: 'dialogues.facts',
  on: [actsOf('dialogues')],
  project: async ({ tenant, collection: process, records }) =>
    sheetCopies({ tenant, process, room: 'dialogues' }, await dialogueFacts(records, process)),
});
