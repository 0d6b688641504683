export { rowsOfStandards } from './rows.ts';
export { agreedEditionThing } from './agreed.ts';
export { changeProposal } from './change-proposal.ts';
export { closeVote } from './close-vote.ts';
export { commentRequirement } from './comment-requirement.ts';
export { type Edition, Pin, StandardId, isSamePin, ownStandard, standardNames } from './edition.ts';
export { editionOf, editions } from './editions.ts';
export { Attested, measureChoice, measureChoices } from './measure-choices.ts';
export { type AttestedMeasure, Measure, basisOf, isAttested, measureOf } from './measures.ts';
export { openVote } from './open-vote.ts';
export { publishComments, publishEditions, publishVotes } from './projections.ts';
export { proposeEdition } from './propose-edition.ts';
export { findEdition } from './published.ts';
export { Requirement, RequirementId } from './requirement.ts';
export { type Held, type Series, awaited, bounded, seriesOf, sum, valueOn } from './series.ts';
export {
  listEditionComments,
  listStandards,
  viewEdition,
  viewEditionDraft,
  viewEditionVotes,
} from './views.ts';
export { voteOnEdition } from './vote-on-edition.ts';
export { editionThing } from './things.ts';
export { withdrawEdition } from './withdraw-edition.ts';
export {
  choiceWords,
  editionName,
  editionStates,
  measureWords,
  proofWords,
  requirementKinds,
  requirementWords,
  severityWords,
  unitWords,
} from './words.ts';
