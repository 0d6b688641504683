import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { OpinionRequest, Proposal, ProposalId, send } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { stepWith } from './steps.ts';

/** Asks a unit of the government whether the proposal can be done, by a day after today. */
export const requestOpinion = defineVerb({
  id: 'proposals.request-opinion',
  route: 'POST /processes/:processId/proposals/:proposalId/opinion-request',
  capability: 'opinions.request',
  shows: 'kind',
  input: {
    processId: ProcessId,
    proposalId: ProposalId,
    ...OpinionRequest.omit({ at: true }).shape,
  },
  output: Proposal.pick({ state: true }).shape,
  refusals: only(
    proposalRefusals,
    'proposals.not-found',
    'proposals.wrong-state',
    'proposals.due-too-soon',
  ),
  run: (call) => {
    const { unit, dueOn } = call.input;
    return stepWith(call, 'proposals.opinion-requested', (proposal) =>
      send(proposal, { unit, dueOn }, call.now),
    );
  },
});
