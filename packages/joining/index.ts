export { answerReviewers } from './answer-reviewers.ts';
export { type AdviceRule, type DossierPart } from './advice.ts';
export { askApplicants } from './ask-applicants.ts';
export { askToJoin } from './ask-to-join.ts';
export { beginDossier } from './begin-dossier.ts';
export { isCallClosed, isCallToCome } from './call.ts';
export { endorseVerb, takesSignatures } from './campaign.ts';
export { rowsOfJoining } from './rows.ts';
export { classifyLetter } from './classify-letter.ts';
export { closeCampaign } from './close-campaign.ts';
export { decideApplication } from './decide-application.ts';
export { describeGovernment } from './describe-government.ts';
export { endorse } from './endorse.ts';
export { enterLetter } from './enter-letter.ts';
export { enterSupport } from './enter-support.ts';
export { joinConsortium } from './join-consortium.ts';
export { leaveConsortium } from './leave-consortium.ts';
export { nameTeam } from './name-team.ts';
export { listOwnDossiers, viewDossierDraft } from './office-views.ts';
export { openCall } from './open-call.ts';
export { openCampaign } from './open-campaign.ts';
export { openReview } from './open-review.ts';
export {
  publishAdmissions,
  publishCalls,
  publishCampaigns,
  publishDossiers,
  publishInterest,
  publishJoined,
  publishReferrals,
  publishReviews,
} from './projections.ts';
export type { PublishedDossier, PublishedLetter, PublishedReview } from './published.ts';
export { quoteLetter } from './quote-letter.ts';
export { recordAchievement } from './record-achievement.ts';
export { recordAgreement } from './record-agreement.ts';
export { recordDiagnosis } from './record-diagnosis.ts';
export { recordOutcome } from './record-outcome.ts';
export { recordSignature } from './record-signature.ts';
export { recuse } from './recuse.ts';
export { referCommune } from './refer-commune.ts';
export { askVerb } from './referral.ts';
export { joiningRefusals } from './refusals.ts';
export { listApplications, viewReview, viewReviewDesk } from './review-views.ts';
export { scoreDossier } from './score-dossier.ts';
export { submitDossier } from './submit-dossier.ts';
export { transcribeEndorsement } from './transcribe-endorsement.ts';
export {
  listCalls,
  listDossiers,
  listLetters,
  viewCampaign,
  viewDossier,
  viewEndorsersPart,
  viewInterest,
} from './views.ts';
export { withdrawDossier } from './withdraw-dossier.ts';
export { withdrawLetter } from './withdraw-letter.ts';
export { consortiumThing, reviewThing } from './desks.ts';
export { campaignThing, dossierThing, referralThing } from './things.ts';
export {
  adviceHelp,
  adviceWords,
  capacityWords,
  criterionWords,
  dossierStates,
  independenceWords,
  languageWords,
  methodWords,
  partWords,
  pillarWords,
  programmeWords,
  reviewStates,
  saysWords,
  topicWords,
  decisionWords,
  zoneWords,
} from './words.ts';
export { writeStatement } from './write-statement.ts';
