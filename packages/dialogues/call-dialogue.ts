import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Announcement, DialogueId, call, noticeDays } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { dialogueRow } from './rows.ts';
import { dialogueThing } from './things.ts';
import { announcementWords } from './words.ts';

/** Announces a dialogue, with at least a week's notice. */
export const callDialogue = defineVerb({
  id: 'dialogues.call-dialogue',
  route: 'POST /processes/:processId/dialogues',
  capability: 'dialogues.call',
  shows: 'kind',
  input: { processId: ProcessId, ...Announcement.shape },
  output: { dialogueId: DialogueId },
  refusals: only(dialogueRefusals, 'dialogues.too-soon'),
  offer: {
    into: dialogueThing,
    es: {
      name: 'Convocar un diálogo',
      button: 'Convocar',
      intro: `Se avisa con al menos ${noticeDays} días.`,
      done: 'Convocaste el diálogo.',
      fields: announcementWords,
    },
  },
  run: async ({ input, now, newId }) => {
    const dialogueId = DialogueId.parse(newId());
    const called = call({ ...input, dialogueId }, now);
    if (!called.ok) return called;
    return decide({
      answer: { dialogueId },
      act: 'dialogues.called',
      about: dialogueId,
      writes: [create(dialogueRow, called.value)],
    });
  },
});
