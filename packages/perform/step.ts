import { type Ok, type Refusal, type Result, ok, refuse } from '#kernel';
import { type Found, type Row, change } from '#table';
import type { Change } from './verb.ts';

/** Takes one thing a step further: refuses what is missing, asks the state, says what it became. */
export const takeStep = <Value, Answer, Code extends string, Missing extends string>(
  row: Row<Value>,
  found: Found<Value> | undefined,
  missing: Missing,
  step: (value: Value) => Result<Value, Code>,
  told: (next: Value, version: number) => Omit<Change<Answer>, 'writes'>,
): Ok<Change<Answer>> | Refusal<Code | Missing> => {
  if (!found) return refuse(missing);
  const next = step(found.value);
  if (!next.ok) return next;
  const writes = [change(row, found, next.value)];
  return ok({ ...told(next.value, found.version + 1), writes });
};
