import {
  answerReviewers,
  askApplicants,
  askToJoin,
  beginDossier,
  classifyLetter,
  closeCampaign,
  decideApplication,
  endorse,
  enterLetter,
  enterSupport,
  joinConsortium,
  leaveConsortium,
  openCampaign,
  publishDossiers,
  publishReviews,
  recordAgreement,
  recordDiagnosis,
  recordOutcome,
  recuse,
  referCommune,
  scoreDossier,
  submitDossier,
  transcribeEndorsement,
  viewReview,
  withdrawDossier,
  withdrawLetter,
} from '#joining';
import { openScene } from '#samples';
import { keptFile } from '../../packages/files/samples.ts';
import {
  boardLetter,
  boardSample,
  calledFor,
  campaignSample,
  decisionSample,
  letterSample,
  publish,
  reason,
  reviewed,
  sheetSample,
} from '../../packages/joining/samples.ts';
import type { Scene } from '../../packages/perform/samples.ts';

/** An application that is being written: nobody outside may see the canary in it. */
const drafting = async (scene: Scene, canary: string) => {
  const callId = await calledFor(scene, { programme: 'ogp-local' });
  const input = { kind: 'joining', callId, partners: [] };
  const first = await scene.done(beginDossier, { ...input, partners: ['vitacura'] });
  await publish(scene, publishDossiers, first.dossierId);
  await openScene(undefined, 'vitacura' as Scene['tenant']).attempt(joinConsortium, {
    dossierId: first.dossierId,
    lead: scene.tenant,
  });
  await openScene(undefined, 'vitacura' as Scene['tenant']).attempt(leaveConsortium, {
    dossierId: first.dossierId,
    lead: scene.tenant,
  });
  await scene.done(withdrawDossier, { dossierId: first.dossierId, reason });
  const second = await scene.done(beginDossier, input);
  const { dossierId } = second;
  await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldía' });
  const outcome = { verdict: 'declined', on: '2026', source: 'Carta de prueba' };
  await scene.done(recordOutcome, { dossierId, ...outcome });
  const third = await scene.done(beginDossier, input);
  const named = { dossierId: third.dossierId };
  const letter = { ...letterSample, ...named, text: canary };
  await scene.done(enterLetter, { ...letter, government: scene.tenant });
  const { letterId } = await scene.done(enterSupport, { ...letter, ...boardSample });
  await scene.done(withdrawLetter, { ...named, letterId, reason });
  const kept = await boardLetter(scene, third.dossierId, { text: canary });
  await scene.done(recordAgreement, { ...named, body: canary, what: 'Aprueba' });
  await scene.done(recordDiagnosis, { ...named, title: canary, where: 'Anexo' });
  const { campaignId } = await scene.done(openCampaign, { ...named, ...campaignSample });
  const who = { name: canary, office: 'Presidenta', ...boardSample };
  await scene.done(endorse, { campaignId, ...who }, { person: scene.personWith() });
  const fileId = await keptFile(scene, `${canary}.pdf`);
  const paper = { campaignId, ...who, date: '2026-03-01', text: canary, fileId };
  await scene.done(transcribeEndorsement, paper);
  await scene.done(closeCampaign, { campaignId });
  return { dossierId: third.dossierId, letterId: kept, campaignId };
};

/** An application that went its whole way through the region's review. */
const decided = async (scene: Scene) => {
  const { dossierId, office, asking } = await reviewed(scene);
  const other = { person: office.personWith('regional-officer') };
  await office.done(askApplicants, { dossierId, text: '¿Quién coordina?' }, asking);
  await publish(office, publishReviews, dossierId);
  const review = await office.look(viewReview, { dossierId });
  const questionId = review.ok ? review.value.questions[0]?.questionId : undefined;
  await scene.done(answerReviewers, { dossierId, questionId, text: 'La administración.' });
  const letterId = await boardLetter(scene, dossierId);
  await publish(scene, publishDossiers, dossierId);
  const judged = { dossierId, letterId, independence: 'unclear', reason };
  await office.done(classifyLetter, judged, asking);
  await office.done(scoreDossier, { dossierId, ...sheetSample }, other);
  const aside = { person: office.personWith('regional-officer') };
  await office.done(recuse, { dossierId, reason }, aside);
  await office.done(
    decideApplication,
    { dossierId, ...decisionSample, verdict: 'declined' },
    asking,
  );
  await publish(office, publishReviews, dossierId);
};

/** All that is done about joining: an application decided by the region, and one that is being written. */
export const applyingIn = async (scene: Scene, canary: string) => {
  const start = '2026-03-02T12:00:00.000Z';
  scene.at(start);
  await scene.done(askToJoin, {}, { person: scene.personWith('resident') });
  await scene.attempt(referCommune, { commune: 'las-condes', reason, signedAs: 'Alcaldía' });
  await decided(scene);
  return drafting(scene, canary);
};
