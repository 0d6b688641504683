import { type Json, type Result, ok, refuse } from '#kernel';
import type { Change } from '#perform';
import { change, create } from '#table';
import type { Planned } from './planned.ts';
import type { Progress } from './progress.ts';
import { recordedProgressRow } from './rows.ts';

type Answers = Readonly<Record<string, Json | undefined>>;

/** A rule of what the plan holds, once the plan was sent. */
export const onceSent =
  <Value extends Pick<Planned, 'isSent'>, Code extends string>(
    rule: (value: Value) => Result<unknown, Code>,
  ) =>
  (value: Value): Result<unknown, Code | 'implementation.plan-not-submitted'> =>
    value.isSent ? rule(value) : refuse('implementation.plan-not-submitted');

/** Writes how far a commitment of the plan came, if it could come so far. */
export const became = <Answer extends Answers, Code extends string>(
  act: `implementation.${string}`,
  { commitment: { commitmentId }, recorded }: Pick<Planned, 'commitment' | 'recorded'>,
  next: Result<Progress, Code>,
  answer: (next: Progress) => Answer,
): Result<Change<Answer>, Code> => {
  if (!next.ok) return next;
  const write = recorded
    ? change(recordedProgressRow, recorded, next.value)
    : create(recordedProgressRow, next.value);
  return ok({ answer: answer(next.value), act, about: commitmentId, writes: [write] });
};
