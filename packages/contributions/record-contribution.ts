import * as z from 'zod';
import { DialogueId, categoryWords, dialogueThing, wasHeld } from '#dialogues';
import { ok, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Contribution, ContributionId } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow } from './rows.ts';
import { channelWords } from './words.ts';

/** Writes down what somebody said at a held dialogue, aloud or on paper. */
export const recordContribution = defineVerb({
  id: 'contributions.record-contribution',
  route: 'POST /processes/:processId/dialogues/:dialogueId/contributions',
  capability: 'contributions.record',
  shows: 'kind',
  input: {
    processId: ProcessId,
    dialogueId: DialogueId,
    channel: z.enum(['dialogue', 'paper']),
    ...Contribution.pick({ text: true, category: true, neighbourhood: true }).shape,
  },
  output: { contributionId: ContributionId },
  refusals: only(contributionRefusals, 'contributions.dialogue-not-held'),
  offer: {
    of: dialogueThing,
    when: (dialogue) => (wasHeld(dialogue) ? ok(true) : refuse('contributions.dialogue-not-held')),
    es: {
      name: 'Anotar un aporte',
      button: 'Anotar aporte',
      done: 'Anotaste el aporte.',
      fields: {
        channel: { label: 'Cómo llegó', values: channelWords },
        text: 'Qué se dijo',
        category: { label: 'Categoría', values: categoryWords },
        neighbourhood: 'Barrio',
      },
    },
  },
  run: async ({ input, now, newBlindId }) => {
    const contributionId = ContributionId.parse(newBlindId());
    return decide({
      answer: { contributionId },
      act: 'contributions.recorded',
      about: contributionId,
      writes: [create(contributionRow, { ...input, contributionId, givenAt: now })],
    });
  },
});
