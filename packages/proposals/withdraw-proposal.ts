import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Proposal, ProposalId, withdraw } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Withdraws a proposal, with a public reason. */
export const withdrawProposal = defineVerb({
  id: 'proposals.withdraw-proposal',
  route: 'POST /processes/:processId/proposals/:proposalId/withdrawal',
  capability: 'proposals.draft',
  shows: 'kind',
  input: { processId: ProcessId, proposalId: ProposalId, reason: Reason },
  output: Proposal.pick({ state: true }).shape,
  refusals: only(proposalRefusals, 'proposals.not-found', 'proposals.wrong-state'),
  run: (call) =>
    stepWith(call, 'proposals.withdrawn', (proposal) =>
      withdraw(proposal, call.input.reason, call.now),
    ),
});
