import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Dialogue, DialogueId, call } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { dialogueRow } from './rows.ts';

/** The fields that a call announces. */
export const announcement = Dialogue.pick({
  title: true,
  topics: true,
  scheduledOn: true,
  mode: true,
  place: true,
  focus: true,
}).shape;

/** Announces a dialogue, with at least a week's notice. */
export const callDialogue = defineVerb({
  id: 'dialogues.call-dialogue',
  route: 'POST /processes/:processId/dialogues',
  capability: 'dialogues.call',
  input: { processId: ProcessId, ...announcement },
  output: { dialogueId: DialogueId },
  refusals: only(dialogueRefusals, 'dialogues.too-soon'),
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
