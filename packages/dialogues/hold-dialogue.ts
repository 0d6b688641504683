import { LocalDate, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, hold, isAhead } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { dialogueThing } from './things.ts';

/** Records that the meeting took place, and on which day. */
export const holdDialogue = defineVerb({
  id: 'dialogues.hold-dialogue',
  route: 'POST /processes/:processId/dialogues/:dialogueId/holding',
  capability: 'dialogues.record',
  shows: 'kind',
  input: { processId: ProcessId, dialogueId: DialogueId, heldOn: LocalDate },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.wrong-state', 'dialogues.not-yet-held'),
  offer: {
    of: dialogueThing,
    when: isAhead,
    es: {
      name: 'Registrar que se realizó',
      button: 'Registrar',
      done: 'Quedó registrado que el diálogo se realizó.',
      fields: { heldOn: { label: 'Fecha en que se realizó', hint: 'Hoy o un día anterior.' } },
    },
  },
  run: async ({ thing, input: { heldOn }, now }) =>
    became('dialogues.held', thing, hold(thing.value, heldOn, now)),
});
