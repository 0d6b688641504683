import type { Attendance } from './attendance.ts';
import { type Category, type Dialogue, wasHeld } from './dialogue.ts';

type Group = { readonly organisationId: string; readonly dialogues: readonly string[] };

/** Who took part in a process, each number with the records behind it. */
export type Participation = {
  readonly publicMeetings: readonly string[];
  readonly groups: readonly Group[];
  readonly categories: readonly { readonly category: Category; readonly people: number }[];
  readonly attendances: number;
};

const isOutside = ({ category }: Attendance) => category !== 'municipal-staff';

/**
 * Counts as the glossary of the plan form is fixed here: a public meeting was held, stands, and
 * somebody from outside the government came; a group is a civil-society organisation with at least
 * one attendance in such a meeting, once; people without organisation are not groups.
 */
export const participationOf = (
  dialogues: readonly Dialogue[],
  attendances: readonly Attendance[],
  isGroup: (organisationId: string) => boolean,
): Participation => {
  const held = new Set(dialogues.filter(wasHeld).map(({ dialogueId }) => dialogueId));
  const counted = attendances.filter(
    (line) => !line.reversal && isOutside(line) && held.has(line.dialogueId),
  );
  const byOrganisation = Map.groupBy(
    counted.filter(({ organisationId }) => organisationId !== undefined && isGroup(organisationId)),
    ({ organisationId }) => organisationId ?? '',
  );
  const byCategory = Map.groupBy(counted, ({ category }) => category);
  return {
    publicMeetings: distinct(counted.map(({ dialogueId }) => dialogueId)),
    groups: [...byOrganisation].map(([organisationId, lines]) => ({
      organisationId,
      dialogues: distinct(lines.map(({ dialogueId }) => dialogueId)),
    })),
    categories: [...byCategory].map(([category, lines]) => ({ category, people: sumOf(lines) })),
    attendances: sumOf(counted),
  };
};

const distinct = <Id extends string>(ids: readonly Id[]): readonly Id[] =>
  [...new Set(ids)].toSorted();
const sumOf = (lines: readonly Attendance[]) => lines.reduce((sum, { people }) => sum + people, 0);
