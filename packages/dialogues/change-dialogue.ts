import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { announcement } from './call-dialogue.ts';
import { DialogueId, announce } from './dialogue.ts';
import { dialogueRefusals } from './refusals.ts';
import { dialogueRow } from './rows.ts';

/** Changes an announcement before the meeting. `version` is the one that the editor was looking at. */
export const changeDialogue = defineVerb({
  id: 'dialogues.change-dialogue',
  route: 'PUT /processes/:processId/dialogues/:dialogueId',
  capability: 'dialogues.call',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    ...announcement,
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(
    dialogueRefusals,
    'dialogues.not-found',
    'dialogues.stale',
    'dialogues.wrong-state',
    'dialogues.too-soon',
  ),
  run: async ({ input: { processId, dialogueId, version, ...facts }, now, records }) => {
    const found = await records.get(dialogueRow, processId, dialogueId);
    if (!found) return refuse('dialogues.not-found');
    if (found.version !== version) return refuse('dialogues.stale', 'version');
    const announced = announce(found.value, facts, now);
    if (!announced.ok) return announced;
    return decide({
      answer: { version: found.version + 1 },
      act: 'dialogues.changed',
      about: dialogueId,
      writes: [change(dialogueRow, found, announced.value)],
    });
  },
});
