import { type Refusal, ok, refuse } from '#kernel';
import { readProposal } from '#proposals';
import type { Records } from '#table';

type Unfit =
  | 'commitments.unknown-proposal'
  | 'commitments.proposal-withdrawn'
  | 'commitments.not-feasible';

/** Refuses proposals that a commitment cannot rest on. Without an opinion they can: not all need one. */
export const checkProposals = async (
  records: Records,
  processId: string,
  proposalIds: readonly string[],
): Promise<ReturnType<typeof ok<true>> | Refusal<Unfit>> => {
  const found = await Promise.all(proposalIds.map((id) => readProposal(records, processId, id)));
  for (const proposal of found) {
    if (!proposal) return refuse('commitments.unknown-proposal', 'proposalIds');
    if (proposal.value.state === 'withdrawn')
      return refuse('commitments.proposal-withdrawn', 'proposalIds');
    if (proposal.value.opinion?.verdict === 'not-feasible')
      return refuse('commitments.not-feasible', 'proposalIds');
  }
  return ok(true);
};
