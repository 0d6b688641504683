import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Commitment } from './commitment.ts';
import { commitmentRow } from './rows.ts';

type Named = Pick<Commitment, 'processId' | 'commitmentId'>;

/** Gathers the commitment that a verb names and takes it a step further. */
export const stepWith = async <Answer, Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `commitments.${string}`,
  answer: (next: Commitment) => Answer,
  step: (commitment: Commitment) => Result<Commitment, Code>,
) => {
  const found = await records.get(commitmentRow, input.processId, input.commitmentId);
  return takeStep(commitmentRow, found, 'commitments.not-found', step, (next) => ({
    answer: answer(next),
    act,
    about: input.commitmentId,
  }));
};
