import { type Result, ok } from '#kernel';
import type { Change } from '#perform';
import { type Found, change } from '#table';
import type { Proposal } from './proposal.ts';
import { proposalRow } from './rows.ts';

/** Writes what a proposal became, if it could become that, and answers its state. */
export const became = <Code extends string>(
  act: `proposals.${string}`,
  found: Found<Proposal>,
  next: Result<Proposal, Code>,
): Result<Change<Pick<Proposal, 'state'>>, Code> => {
  if (!next.ok) return next;
  const { state, proposalId } = next.value;
  const writes = [change(proposalRow, found, next.value)];
  return ok({ answer: { state }, act, about: proposalId, writes });
};
