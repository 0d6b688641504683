import { type Result, ok } from '#kernel';
import type { Change } from '#perform';
import { type Check, type Found, change } from '#table';
import type { Plan } from './plan.ts';
import { planRow } from './rows.ts';
import type { PlanAtWork } from './work.ts';

/** Writes what a plan became, if it could become that, and answers its state. */
export const became = <Code extends string>(
  act: `plans.${string}`,
  found: Found<PlanAtWork>,
  next: Result<Plan, Code>,
  checks: readonly Check[] = [],
): Result<Change<Pick<Plan, 'state'>>, Code> =>
  next.ok
    ? ok({
        answer: { state: next.value.state },
        act,
        about: next.value.planId,
        checks,
        writes: [change(planRow, { ...found, value: found.value.plan }, next.value)],
      })
    : next;
