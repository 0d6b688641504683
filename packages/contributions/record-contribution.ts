import * as z from 'zod';
import { DialogueId, readDialogue, wasHeld } from '#dialogues';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Contribution, ContributionId } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow } from './rows.ts';

/** Writes down what somebody said at a held dialogue, aloud or on paper. */
export const recordContribution = defineVerb({
  id: 'contributions.record-contribution',
  route: 'POST /processes/:processId/dialogues/:dialogueId/contributions',
  capability: 'contributions.record',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    channel: z.enum(['dialogue', 'paper']),
    ...Contribution.pick({ text: true, category: true, neighbourhood: true }).shape,
  },
  output: { contributionId: ContributionId },
  refusals: only(
    contributionRefusals,
    'contributions.no-such-dialogue',
    'contributions.dialogue-not-held',
  ),
  run: async ({ input, now, records, newBlindId }) => {
    const dialogue = await readDialogue(records, input.processId, input.dialogueId);
    if (!dialogue) return refuse('contributions.no-such-dialogue');
    if (!wasHeld(dialogue)) return refuse('contributions.dialogue-not-held');
    const contributionId = ContributionId.parse(newBlindId());
    return decide({
      answer: { contributionId },
      act: 'contributions.recorded',
      about: contributionId,
      writes: [create(contributionRow, { ...input, contributionId, givenAt: now })],
    });
  },
});
