import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { Announcement, DialogueId, announce, isAhead } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { dialogueRow } from './rows.ts';
import { dialogueThing } from './things.ts';
import { announcementWords } from './words.ts';

/** Changes an announcement before the meeting. `version` is the one that the editor was looking at. */
export const changeDialogue = defineVerb({
  id: 'dialogues.change-dialogue',
  route: 'PUT /processes/:processId/dialogues/:dialogueId',
  capability: 'dialogues.call',
  shows: 'kind',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    ...Announcement.shape,
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(
    dialogueRefusals,
    'dialogues.stale',
    'dialogues.wrong-state',
    'dialogues.too-soon',
  ),
  offer: {
    of: dialogueThing,
    when: isAhead,
    es: {
      name: 'Cambiar la convocatoria',
      button: 'Guardar cambios',
      done: 'Cambiaste la convocatoria.',
      fields: announcementWords,
    },
  },
  run: async ({ thing, input, now }) => {
    const { processId: _, dialogueId, version, ...facts } = input;
    if (thing.version !== version) return refuse('dialogues.stale', 'version');
    const announced = announce(thing.value, facts, now);
    if (!announced.ok) return announced;
    return decide({
      answer: { version: thing.version + 1 },
      act: 'dialogues.changed',
      about: dialogueId,
      writes: [change(dialogueRow, thing, announced.value)],
    });
  },
});
