import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Proposal } from './proposal.ts';
import { proposalRow } from './rows.ts';

type Named = Pick<Proposal, 'processId' | 'proposalId'>;

/** Gathers the proposal that a verb names and takes it a step further. */
export const stepWith = async <Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `proposals.${string}`,
  step: (proposal: Proposal) => Result<Proposal, Code>,
) => {
  const found = await records.get(proposalRow, input.processId, input.proposalId);
  return takeStep(proposalRow, found, 'proposals.not-found', step, ({ state }) => ({
    answer: { state },
    act,
    about: input.proposalId,
  }));
};
