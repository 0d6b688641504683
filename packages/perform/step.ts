import { type Ok, type Refusal, type Result, ok, refuse } from '#kernel';
import { type Found, type Row, change } from '#table';
import type { Change } from './verb.ts';

/** Writes what a thing became, if it could become that, and says it. */
export const become = <Value, Answer, Code extends string>(
  row: Row<Value>,
  found: Found<Value>,
  next: Result<Value, Code>,
  told: (next: Value) => Omit<Change<Answer>, 'writes'>,
): Ok<Change<Answer>> | Refusal<Code> =>
  next.ok ? ok({ ...told(next.value), writes: [change(row, found, next.value)] }) : next;

/** Takes one thing a step further: refuses what is missing, asks the state, says what it became. */
export const takeStep = <Value, Answer, Code extends string, Missing extends string>(
  row: Row<Value>,
  found: Found<Value> | undefined,
  missing: Missing,
  step: (value: Value) => Result<Value, Code>,
  told: (next: Value) => Omit<Change<Answer>, 'writes'>,
): Ok<Change<Answer>> | Refusal<Code | Missing> =>
  found ? become(row, found, step(found.value), told) : refuse(missing);
