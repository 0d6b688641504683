import type { CommitmentId } from '#commitments';
import type { OptionId } from './consultation.ts';

type Paper = {
  readonly options: readonly { readonly optionId: OptionId; readonly commitmentId: CommitmentId }[];
  readonly cutoff: number;
};

/** What came out of the box: options by votes, and which commitments make the plan. */
export type Outcome = {
  readonly counts: readonly { readonly optionId: OptionId; readonly votes: number }[];
  readonly ballots: number;
  readonly blank: number;
  readonly chosen: readonly CommitmentId[];
  readonly tiesAtCutoff: boolean;
};

/**
 * Counts approvals. Options with equal votes stand in the order of the paper, which was public before
 * anybody voted; where that order decided about the cut-off, the outcome says so.
 */
export const count = (paper: Paper, ballots: readonly (readonly OptionId[])[]): Outcome => {
  const votes = new Map<OptionId, number>();
  for (const optionId of ballots.flat()) votes.set(optionId, (votes.get(optionId) ?? 0) + 1);
  const ranked = paper.options
    .map(({ optionId, commitmentId }) => ({
      optionId,
      commitmentId,
      votes: votes.get(optionId) ?? 0,
    }))
    // Stable by the language: equal votes keep the order of the paper.
    .toSorted((a, b) => b.votes - a.votes);
  const [lastIn, firstOut] = [ranked[paper.cutoff - 1], ranked[paper.cutoff]];
  return {
    counts: ranked.map(({ optionId, votes }) => ({ optionId, votes })),
    ballots: ballots.length,
    blank: ballots.filter(({ length }) => length === 0).length,
    chosen: ranked.slice(0, paper.cutoff).map(({ commitmentId }) => commitmentId),
    tiesAtCutoff: lastIn !== undefined && firstOut !== undefined && lastIn.votes === firstOut.votes,
  };
};
