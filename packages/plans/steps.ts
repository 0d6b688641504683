import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Plan } from './plan.ts';
import { planRow } from './rows.ts';

type Named = { readonly processId: string };

/** Gathers the plan of the process that a verb names and takes it a step further. */
export const stepWith = async <Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `plans.${string}`,
  step: (plan: Plan) => Result<Plan, Code>,
) => {
  const found = await records.get(planRow, input.processId, 'one');
  return takeStep(planRow, found, 'plans.not-found', step, ({ planId, state }) => ({
    answer: { state },
    act,
    about: planId,
  }));
};
