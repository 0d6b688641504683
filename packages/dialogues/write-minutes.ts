import { only, paragraph } from '#kernel';
import { Version, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, canBeMinuted, minute, minutesOf } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { dialogueThing } from './things.ts';

/** Writes the minutes of a held dialogue; again as often as needed until they are approved. */
export const writeMinutes = defineVerb({
  id: 'dialogues.write-minutes',
  route: 'PUT /processes/:processId/dialogues/:dialogueId/minutes',
  capability: 'dialogues.record',
  shows: 'kind',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    minutes: paragraph(20_000),
    version: Version,
  },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.wrong-state'),
  offer: {
    of: dialogueThing,
    when: canBeMinuted,
    begins: minutesOf,
    es: {
      name: 'Escribir el acta',
      button: 'Guardar acta',
      done: 'Guardaste el acta. Se publica cuando se aprueba.',
      fields: { minutes: 'Acta' },
    },
  },
  run: async ({ thing, input: { minutes } }) =>
    became('dialogues.minuted', thing, minute(thing.value, minutes)),
});
