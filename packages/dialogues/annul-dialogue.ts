import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, annul } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Takes a dialogue out of every count, with a public reason. */
export const annulDialogue = defineVerb({
  id: 'dialogues.annul-dialogue',
  route: 'POST /processes/:processId/dialogues/:dialogueId/annulment',
  capability: 'dialogues.correct',
  input: { processId: ProcessId, dialogueId: DialogueId, reason: Reason },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.not-found', 'dialogues.wrong-state'),
  run: (call) =>
    stepWith(call, 'dialogues.annulled', (dialogue) =>
      annul(dialogue, call.input.reason, call.now),
    ),
});
