import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Dialogue } from './dialogue.ts';
import { dialogueRow } from './rows.ts';

type Named = { readonly processId: string; readonly dialogueId: string };

/** Gathers the dialogue that a verb names and takes it a step further. */
export const stepWith = async <Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `dialogues.${string}`,
  step: (dialogue: Dialogue) => Result<Dialogue, Code>,
) => {
  const found = await records.get(dialogueRow, input.processId, input.dialogueId);
  return takeStep(dialogueRow, found, 'dialogues.not-found', step, ({ state }) => ({
    answer: { state },
    act,
    about: input.dialogueId,
  }));
};
