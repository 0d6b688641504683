import { LocalDate, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, hold } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Records that the meeting took place, and on which day. */
export const holdDialogue = defineVerb({
  id: 'dialogues.hold-dialogue',
  route: 'POST /processes/:processId/dialogues/:dialogueId/holding',
  capability: 'dialogues.record',
  input: { processId: ProcessId, dialogueId: DialogueId, heldOn: LocalDate },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(
    dialogueRefusals,
    'dialogues.not-found',
    'dialogues.wrong-state',
    'dialogues.not-yet-held',
  ),
  run: (call) =>
    stepWith(call, 'dialogues.held', (dialogue) => hold(dialogue, call.input.heldOn, call.now)),
});
