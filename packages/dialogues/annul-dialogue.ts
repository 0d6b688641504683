import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, annul, canBeAnnulled } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { dialogueThing } from './things.ts';

/** Takes a dialogue out of every count, with a public reason. */
export const annulDialogue = defineVerb({
  id: 'dialogues.annul-dialogue',
  route: 'POST /processes/:processId/dialogues/:dialogueId/annulment',
  capability: 'dialogues.correct',
  shows: 'kind',
  input: { processId: ProcessId, dialogueId: DialogueId, reason: Reason },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.wrong-state'),
  offer: {
    of: dialogueThing,
    when: canBeAnnulled,
    es: {
      name: 'Anular el diálogo',
      button: 'Anular diálogo',
      intro: 'Deja de contar, pero queda en el registro con el motivo.',
      done: 'Anulaste el diálogo.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { reason }, now }) =>
    became('dialogues.annulled', thing, annul(thing.value, reason, now)),
});
