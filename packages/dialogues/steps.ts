import { type Result, ok } from '#kernel';
import { type Change } from '#perform';
import { type Found, change } from '#table';
import type { Dialogue } from './dialogue.ts';
import { dialogueRow } from './rows.ts';

/** Writes what a dialogue became, if it could become that, and answers its state. */
export const became = <Code extends string>(
  act: `dialogues.${string}`,
  found: Found<Dialogue>,
  next: Result<Dialogue, Code>,
): Result<Change<Pick<Dialogue, 'state'>>, Code> =>
  next.ok
    ? ok({
        answer: { state: next.value.state },
        act,
        about: next.value.dialogueId,
        writes: [change(dialogueRow, found, next.value)],
      })
    : next;
