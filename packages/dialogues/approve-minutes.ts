import { only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Dialogue, DialogueId, approve, canBeApproved, minutesOf } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { dialogueThing } from './things.ts';

/** Approves the minutes, which makes them public and final. */
export const approveMinutes = defineVerb({
  id: 'dialogues.approve-minutes',
  route: 'POST /processes/:processId/dialogues/:dialogueId/approval',
  capability: 'dialogues.record',
  shows: 'kind',
  input: { processId: ProcessId, dialogueId: DialogueId, version: Version },
  output: Dialogue.pick({ state: true }).shape,
  refusals: only(dialogueRefusals, 'dialogues.wrong-state'),
  offer: {
    of: dialogueThing,
    when: canBeApproved,
    begins: minutesOf,
    es: {
      name: 'Aprobar el acta',
      button: 'Aprobar acta',
      intro: 'El acta se publica y ya no cambia.',
      done: 'Aprobaste el acta.',
    },
  },
  run: async ({ thing, now }) => became('dialogues.approved', thing, approve(thing.value, now)),
});
