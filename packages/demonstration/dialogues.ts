import { recordContribution } from '#contributions';
import {
  type Category,
  categories,
  approveMinutes,
  callDialogue,
  holdDialogue,
  recordAttendance,
  writeMinutes,
} from '#dialogues';
import { addDays, LocalDate } from '#kernel';
import { type OrganisationId, type OrganisationKind, registerOrganisation } from '#organisations';
import type { ProcessId } from '#processes';
import type { Enactor } from './enactor.ts';
import { penalolenAs } from './cast.ts';
import { themes } from './themes.ts';

/** The source counts 24 groups; their names are made up. */
const groupCount = 24;
const kinds: readonly OrganisationKind[] = [
  'neighbourhood-board',
  'functional-organisation',
  'collective',
  'indigenous-association',
  'foundation',
  'union',
];

/** The nine categories of the source, in its order, and the five themes of its inclusion meetings. */
const outside = categories.filter((category) => category !== 'municipal-staff');
const focuses: readonly (Category | undefined)[] = [
  'women',
  'gender-and-sexual-diversity',
  'people-with-disabilities',
  'indigenous-peoples',
  'older-adults',
];

const meetingCount = 11;
const firstDay = LocalDate.parse('2021-06-08');

const registerGroups = async ({ at, enact }: Enactor): Promise<readonly OrganisationId[]> => {
  at('2021-05-10T10:00');
  const ids: OrganisationId[] = [];
  for (let index = 0; index < groupCount; index += 1) {
    const kind = kinds[index % kinds.length] ?? 'collective';
    const name = `Grupo sintético ${index + 1}`;
    const answer = await enact(penalolenAs('coordinator'), registerOrganisation, `group-${index}`, {
      name,
      kind,
    });
    ids.push(answer.organisationId);
  }
  return ids;
};

const titleOf = (index: number) => {
  const focus = focuses[index];
  const names: Partial<Record<Category, string>> = {
    women: 'mujeres',
    'gender-and-sexual-diversity': 'diversidades',
    'people-with-disabilities': 'personas con discapacidad',
    'indigenous-peoples': 'pueblos originarios',
    'older-adults': 'personas mayores',
  };
  return focus ? `Diálogo con ${names[focus]}` : `Diálogo abierto ${index - focuses.length + 1}`;
};

/** Calls, holds and minutes the meetings, and notes what people said. Answers contributions by theme. */
export const holdDialogues = async (
  enactor: Enactor,
  processId: ProcessId,
): Promise<readonly (readonly string[])[]> => {
  const { at, enact } = enactor;
  const coordinator = penalolenAs('coordinator');
  const groups = await registerGroups(enactor);
  const said: string[][] = themes.map(() => []);
  for (let index = 0; index < meetingCount; index += 1) {
    const day = addDays(firstDay, index * 5);
    const key = (step: string) => `dialogue-${index}-${step}`;
    const focus = focuses[index];
    const own = [themes[index % themes.length], themes[(index + 3) % themes.length]].filter(
      (one) => one !== undefined,
    );
    at(`${addDays(day, -10)}T10:00`);
    const { dialogueId } = await enact(coordinator, callDialogue, key('call'), {
      processId,
      title: titleOf(index),
      topics: own.map(({ title }) => title),
      scheduledOn: day,
      mode: 'online',
      place: 'Reunión virtual',
      ...(focus ? { focus } : {}),
    });
    const named = { processId, dialogueId };
    at(`${day}T21:00`);
    await enact(coordinator, holdDialogue, key('hold'), { ...named, heldOn: day });
    const present = groups.filter(
      (_, group) => group % meetingCount === index || (group + 5) % meetingCount === index,
    );
    for (const [line, organisationId] of present.entries()) {
      const category = outside[(index + line) % outside.length] ?? 'social-actors';
      await enact(coordinator, recordAttendance, key(`group-${line}`), {
        ...named,
        category,
        people: 2 + ((index + line) % 4),
        organisationId,
      });
    }
    await enact(coordinator, recordAttendance, key('others'), {
      ...named,
      category: focus ?? 'social-actors',
      people: 9 + ((index * 7) % 14),
    });
    await enact(coordinator, recordAttendance, key('staff'), {
      ...named,
      category: 'municipal-staff',
      people: 3,
    });
    for (const theme of own)
      for (const [voice, text] of theme.voices.entries()) {
        const { contributionId } = await enact(
          coordinator,
          recordContribution,
          key(`voice-${theme.title}-${voice}`),
          {
            ...named,
            channel: 'dialogue',
            text: `${text} (Aporte sintético del diálogo ${index + 1}.)`,
            ...(focus ? { category: focus } : {}),
            neighbourhood: `Macrosector ${(index % 5) + 1}`,
          },
        );
        said[themes.indexOf(theme)]?.push(contributionId);
      }
    at(`${addDays(day, 4)}T11:00`);
    const minutes = `Acta sintética. Se conversó sobre ${own.map(({ title }) => title.toLowerCase()).join(' y ')}. Cada aporte quedó anotado por separado.`;
    await enact(coordinator, writeMinutes, key('minutes'), { ...named, minutes });
    await enact(coordinator, approveMinutes, key('approval'), named);
  }
  return said;
};
