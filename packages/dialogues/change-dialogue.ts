import { only } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { Announcement, DialogueId, announce, announcementOf, isAhead } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { dialogueRow } from './rows.ts';
import { dialogueThing } from './things.ts';
import { announcementWords } from './words.ts';

/** Changes an announcement before the meeting. `version` is of the announcement that the editor was looking at. */
export const changeDialogue = defineVerb({
  id: 'dialogues.change-dialogue',
  route: 'PUT /processes/:processId/dialogues/:dialogueId',
  capability: 'dialogues.call',
  shows: 'kind',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    ...Announcement.shape,
    version: Version,
  },
  output: { version: Version },
  refusals: only(dialogueRefusals, 'dialogues.wrong-state', 'dialogues.too-soon'),
  offer: {
    of: dialogueThing,
    when: isAhead,
    begins: announcementOf,
    es: {
      name: 'Cambiar la convocatoria',
      button: 'Guardar cambios',
      done: 'Cambiaste la convocatoria.',
      fields: announcementWords,
    },
  },
  run: async ({ thing, input, now }) => {
    const { processId: _, dialogueId, version: __, ...facts } = input;
    const announced = announce(thing.value, facts, now);
    if (!announced.ok) return announced;
    return decide({
      answer: { version: versionOf(announcementOf(announced.value)) },
      act: 'dialogues.changed',
      about: dialogueId,
      writes: [change(dialogueRow, thing, announced.value)],
    });
  },
});
