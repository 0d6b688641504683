import { type Result, ok } from '#kernel';
import type { Change } from '#perform';
import { type Found, change } from '#table';
import type { Commitment } from './commitment.ts';
import { commitmentRow } from './rows.ts';

/** Writes what a commitment became, if it could become that. */
export const became = <Answer, Code extends string>(
  act: `commitments.${string}`,
  found: Found<Commitment>,
  next: Result<Commitment, Code>,
  answer: (next: Commitment) => Answer,
): Result<Change<Answer>, Code> =>
  next.ok
    ? ok({
        answer: answer(next.value),
        act,
        about: next.value.commitmentId,
        writes: [change(commitmentRow, found, next.value)],
      })
    : next;
