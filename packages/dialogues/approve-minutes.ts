import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, approve } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Approves the minutes, which makes them public and final. */
export const approveMinutes = defineVerb({
  id: 'dialogues.approve-minutes',
  route: 'POST /processes/:processId/dialogues/:dialogueId/approval',
  capability: 'dialogues.record',
  input: { processId: ProcessId, dialogueId: DialogueId },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.not-found', 'dialogues.wrong-state'),
  run: (call) => stepWith(call, 'dialogues.approved', (dialogue) => approve(dialogue, call.now)),
});
