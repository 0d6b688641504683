export { draftProposal } from './draft-proposal.ts';
export { editProposal } from './edit-proposal.ts';
export { giveOpinion } from './give-opinion.ts';
export { publishProposals } from './projections.ts';
export { Opinion, type Proposal, ProposalId } from './proposal.ts';
export { proposalRefusals } from './refusals.ts';
export { requestOpinion } from './request-opinion.ts';
export {
  listOpinionRequests,
  listProposals,
  proposalsOf,
  readProposal,
  viewProposal,
  viewProposalDraft,
} from './views.ts';
export { withdrawProposal } from './withdraw-proposal.ts';
