import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Opinion, Proposal, ProposalId, opine } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Gives a unit's technical opinion, which is public and final. */
export const giveOpinion = defineVerb({
  id: 'proposals.give-opinion',
  route: 'POST /processes/:processId/proposals/:proposalId/opinion',
  capability: 'opinions.give',
  shows: 'kind',
  input: { processId: ProcessId, proposalId: ProposalId, ...Opinion.omit({ at: true }).shape },
  output: Proposal.pick({ state: true }).shape,
  refusals: only(proposalRefusals, 'proposals.not-found', 'proposals.wrong-state'),
  run: (call) => {
    const { processId: _, proposalId: __, ...opinion } = call.input;
    return stepWith(call, 'proposals.opined', (proposal) =>
      opine(proposal, { ...opinion, at: call.now }),
    );
  },
});
