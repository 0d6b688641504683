export { rowsOfProposals } from './rows.ts';
export { draftProposal } from './draft-proposal.ts';
export { editProposal } from './edit-proposal.ts';
export { giveOpinion } from './give-opinion.ts';
export { publishFunnel, publishProposals } from './projections.ts';
export { type Proposal, ProposalId } from './proposal.ts';
export { requestOpinion } from './request-opinion.ts';
export {
  listOpinionRequests,
  listProposals,
  proposalsOf,
  readProposal,
  viewFunnel,
  viewProposal,
  viewProposalDraft,
} from './views.ts';
export { proposalThing } from './things.ts';
export { withdrawProposal } from './withdraw-proposal.ts';
export { proposalStates, verdictWords } from './words.ts';
