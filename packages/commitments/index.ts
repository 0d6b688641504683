export { rowsOfCommitments } from './rows.ts';
export { type Commitment, CommitmentId } from './commitment.ts';
export { draftCommitment } from './draft-commitment.ts';
export { dropMilestone } from './drop-milestone.ts';
export { editCommitment } from './edit-commitment.ts';
export { Step, mostContributionSteps } from './lineage.ts';
export { MilestoneId } from './milestone.ts';
export { Month } from './month.ts';
export { planMilestone } from './plan-milestone.ts';
export { publishCommitments, publishLineages } from './projections.ts';
export {
  commitmentStays,
  commitmentsOf,
  listCommitments,
  listWays,
  readCommitment,
  readLineage,
  viewCommitment,
  viewCommitmentDraft,
  viewLineage,
} from './views.ts';
export { withdrawCommitment } from './withdraw-commitment.ts';
export type { PublishedCommitment } from './rows.ts';
export type { Way } from './way.ts';
export { commitmentStates, openValueWords } from './words.ts';
export { commitmentThing } from './things.ts';
