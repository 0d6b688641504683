import { only, paragraph } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, minute } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Writes the minutes of a held dialogue; again as often as needed until they are approved. */
export const writeMinutes = defineVerb({
  id: 'dialogues.write-minutes',
  route: 'PUT /processes/:processId/dialogues/:dialogueId/minutes',
  capability: 'dialogues.record',
  input: { processId: ProcessId, dialogueId: DialogueId, minutes: paragraph(20_000) },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.not-found', 'dialogues.wrong-state'),
  run: (call) =>
    stepWith(call, 'dialogues.minuted', (dialogue) => minute(dialogue, call.input.minutes)),
});
