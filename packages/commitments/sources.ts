import { type Refusal, type Result, ok, refuse } from '#kernel';
import { type Proposal, readProposal } from '#proposals';
import type { Records } from '#table';

type Unfit =
  | 'commitments.unknown-proposal'
  | 'commitments.proposal-withdrawn'
  | 'commitments.not-feasible';

/** Whether a commitment can rest on a proposal. */
export const canCarry = ({
  state,
  opinion,
}: Pick<Proposal, 'state' | 'opinion'>): Result<true, Unfit> => {
  if (state === 'withdrawn') return refuse('commitments.proposal-withdrawn', 'proposalIds');
  return opinion?.verdict === 'not-feasible'
    ? refuse('commitments.not-feasible', 'proposalIds')
    : ok(true);
};

/** Refuses proposals that a commitment cannot rest on. Without an opinion they can: not all need one. */
export const checkProposals = async (
  records: Records,
  processId: string,
  proposalIds: readonly string[],
): Promise<ReturnType<typeof ok<true>> | Refusal<Unfit>> => {
  const found = await Promise.all(proposalIds.map((id) => readProposal(records, processId, id)));
  for (const proposal of found) {
    if (!proposal) return refuse('commitments.unknown-proposal', 'proposalIds');
    const fit = canCarry(proposal.value);
    if (!fit.ok) return fit;
  }
  return ok(true);
};
