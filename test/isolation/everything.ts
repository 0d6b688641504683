import { randomBytes } from 'node:crypto';
import { anchorHeads } from '#audit';
import {
  dropMilestone,
  editCommitment,
  viewCommitmentDraft,
  withdrawCommitment,
} from '#commitments';
import { certifyCount, changeConsultation, prepareConsultation } from '#consultations';
import {
  changeTheme,
  mergeThemes,
  recordContribution,
  respondToContribution,
  respondToTheme,
  withdrawContribution,
} from '#contributions';
import {
  annulDialogue,
  approveMinutes,
  callDialogue,
  changeDialogue,
  recordAttendance,
  reverseAttendance,
  writeMinutes,
} from '#dialogues';
import {
  changeName,
  declareResidence,
  endSession,
  enrolFactor,
  raiseSession,
  registerPerson,
  startSession,
  useRecoveryCode,
} from '#identity';
import {
  attachEvidence,
  dischargeObligation,
  reopenMilestone,
  reverseDischarge,
  reverseEvidence,
} from '#implementation';
import { PersonId, timedId } from '#kernel';
import {
  appointMonitor,
  correctReport,
  nameContact,
  publishReport,
  replyToReport,
} from '#monitoring';
import { correctOrganisation, registerOrganisation } from '#organisations';
import {
  answerQuestion,
  assemblePlan,
  endorsePlan,
  recordEarlierPlan,
  reverseEarlierPlan,
  reverseEndorsement,
} from '#plans';
import { editProposal, giveOpinion, requestOpinion, withdrawProposal } from '#proposals';
import { openScene } from '#samples';
import { appoint, recordMembership, region, setProfile } from '#tenancy';
import {
  commitmentIn,
  commitmentSample,
  draftedCommitment,
} from '../../packages/commitments/samples.ts';
import { countedConsultation, inPhase, paperSample } from '../../packages/consultations/samples.ts';
import { givenContribution, openedTheme } from '../../packages/contributions/samples.ts';
import { announcementSample, heldDialogue } from '../../packages/dialogues/samples.ts';
import { keptFile } from '../../packages/files/samples.ts';
import { runningPlan } from '../../packages/implementation/samples.ts';
import { monitorSample, reportSample } from '../../packages/monitoring/samples.ts';
import { endorsedBy, planSample } from '../../packages/plans/samples.ts';
import type { Scene } from '../../packages/perform/samples.ts';
import { processIn } from '../../packages/processes/samples.ts';
import { wordingSample } from '../../packages/proposals/samples.ts';
import { agreeingIn, regionOf } from '../../packages/standards/samples.ts';
import { leaving, rights, underItsStandard } from './around.ts';
import { applyingIn } from './joining.ts';
import { teamIn } from './team.ts';

/** A secret of a tenant: it stands in what is never published, and must never be seen from outside. */
export type Canary = string;

const reason = 'Se anotó por equivocación en la prueba.';

/** Each process begins here, so that the samples' dates fit. */
const start = '2026-03-02T12:00:00.000Z';

const newPerson = () => PersonId.parse(timedId(0, randomBytes(10)));

/** Everything that may be done about people: by the machine, by a person, by the region. */
const people = async (scene: Scene, canary: Canary, commune: string) => {
  const machine = { tenant: 'articula' as typeof scene.tenant, isInstallation: true };
  const personId = newPerson();
  const tokenHash = randomBytes(32).toString('hex');
  await scene.done(registerPerson, { personId, name: canary, mail: `${canary}@x.cl` }, machine);
  const nextHash = randomBytes(32).toString('hex');
  const opening = { personId, tokenHash, level: 1, means: 'mail' };
  await scene.done(startSession, opening, machine);
  await scene.done(raiseSession, { tokenHash, nextHash }, machine);
  await scene.done(endSession, { tokenHash: nextHash }, machine);
  const recoveryHashes = Array.from({ length: 10 }, () => `1-${randomBytes(32).toString('hex')}`);
  const factor = { personId, secret: canary, recoveryHashes, replaces: false };
  await scene.done(enrolFactor, factor, machine);
  await scene.done(useRecoveryCode, { personId, codeHash: recoveryHashes[0] }, machine);
  const self = { tenant: machine.tenant, person: personId };
  await scene.done(changeName, { name: canary }, self);
  await scene.done(declareResidence, { commune }, { tenant: machine.tenant, person: personId });
  await scene.done(appoint, { personId, name: canary, roles: ['unit-officer'], unit: canary });
  return { personId, tokenHash };
};

/** A process in its dialogues where everything was said, minuted, ordered and answered. */
const dialogues = async (scene: Scene, canary: Canary) => {
  scene.at(start);
  const processId = await processIn(scene);
  const called = await scene.done(callDialogue, { processId, ...announcementSample });
  const named = { processId, dialogueId: called.dialogueId };
  await scene.done(changeDialogue, { ...named, ...announcementSample, title: 'Otro' });
  await scene.done(annulDialogue, { ...named, reason });
  const dialogueId = await heldDialogue(scene, processId);
  const held = { processId, dialogueId };
  const line = { ...held, category: 'women', people: 3 };
  const { attendanceId } = await scene.done(recordAttendance, line);
  await scene.done(reverseAttendance, { ...held, attendanceId, reason });
  await scene.done(writeMinutes, { ...held, minutes: 'Se habló de la plaza.' });
  await scene.done(approveMinutes, held);
  scene.at(start);
  const open = await heldDialogue(scene, processId);
  await scene.done(writeMinutes, { processId, dialogueId: open, minutes: canary });
  const said = { ...held, channel: 'paper', text: 'Faltan luces.', category: 'women' };
  const { contributionId } = await scene.done(recordContribution, said);
  const wrong = await givenContribution(scene, processId);
  await scene.done(withdrawContribution, { processId, contributionId: wrong, reason });
  const theme = await openedTheme(scene, processId);
  const { themeId, contributionIds } = theme;
  const facts = { processId, themeId, contributionIds };
  await scene.done(changeTheme, { ...facts, title: 'Luz en las plazas' });
  const other = await openedTheme(scene, processId, 'Otra vez plazas');
  await scene.done(mergeThemes, { processId, themeId, mergedId: other.themeId });
  await inPhase(scene, processId, 'formulation');
  const response = { outcome: 'adopted', text: 'Se acoge en el plan.' };
  await scene.done(respondToTheme, { processId, themeId, ...response });
  await scene.done(respondToContribution, { processId, contributionId, ...response });
  return { ...held, draftDialogueId: open, attendanceId, contributionId, ...theme };
};

/** A process in its formulation: opinions, edited and withdrawn drafts, a consultation that is not open. */
const formulation = async (scene: Scene) => {
  scene.at(start);
  const first = await commitmentIn(scene);
  const { processId, proposalId, themeId, commitmentId, milestoneId } = first;
  const person = scene.personWith('unit-officer');
  const proposal = { processId, proposalId };
  const text = { ...proposal, ...wordingSample, themeIds: [themeId] };
  await scene.done(editProposal, { ...text, title: 'Otra redacción' });
  await scene.done(requestOpinion, {
    ...proposal,
    unit: 'Dirección de Obras',
    dueOn: '2026-12-31',
  });
  const opinion = { verdict: 'feasible', reason: 'Hay contrato vigente para eso.' };
  await scene.done(giveOpinion, { ...proposal, ...opinion }, { person });
  const commitment = { processId, commitmentId };
  await scene.look(viewCommitmentDraft, commitment);
  const wording = { ...commitmentSample, proposalIds: [proposalId] };
  await scene.done(editCommitment, { ...commitment, ...wording });
  await scene.done(dropMilestone, { ...commitment, milestoneId, reason });
  const more = [await draftedCommitment(scene, first), await draftedCommitment(scene, first)];
  const commitmentIds = more.map((one) => one.commitmentId);
  const paper = { processId, ...paperSample, commitmentIds };
  const { consultationId } = await scene.done(prepareConsultation, paper);
  const changed = { ...paper, consultationId, title: 'Otra pregunta' };
  await scene.done(changeConsultation, changed);
  await scene.done(withdrawCommitment, { ...commitment, reason });
  await scene.done(withdrawProposal, { ...proposal, reason });
  return { ...first, commitmentIds, consultationId };
};

/** A plan that still has open questions. */
const draftPlan = async (scene: Scene, canary: Canary) => {
  scene.at(start);
  const counted = await countedConsultation(scene);
  const { processId, consultationId } = counted;
  const certifier = scene.personWith('certifying-officer');
  await scene.done(certifyCount, { processId, consultationId }, { person: certifier });
  await inPhase(scene, processId, 'adoption');
  await scene.done(assemblePlan, { processId, consultationId, ...planSample, year: 2027 });
  await scene.done(answerQuestion, { processId, question: 'A1', text: canary });
  const { organisationId } = await endorsedBy(scene, processId, 'Berta Rojas');
  const endorser = { name: canary, office: canary, organisationId };
  const { endorsementId } = await scene.done(endorsePlan, { processId, ...endorser });
  await scene.done(reverseEndorsement, { processId, endorsementId, reason });
  return { ...counted, endorsementId };
};

/** A plan in its implementation, with everything attached, reversed, reported, corrected and answered. */
const implementation = async (scene: Scene, canary: Canary) => {
  scene.at(start);
  const plan = await runningPlan(scene);
  const { processId, commitmentId, milestoneId, obligationId, evidenceId } = plan;
  const milestone = { processId, commitmentId, milestoneId };
  await scene.done(reopenMilestone, { ...milestone, reason });
  await scene.done(reverseEvidence, { ...milestone, evidenceId, reason });
  const secret = await keptFile(scene, `${canary}.pdf`);
  await scene.done(attachEvidence, { ...milestone, title: 'Catastro', fileId: secret });
  const discharge = { processId, obligationId, on: '2026-08-18' };
  await scene.done(reverseDischarge, { ...discharge, reason });
  await scene.done(dischargeObligation, { ...discharge, note: 'Se publicó otra vez.' });
  await scene.done(appointMonitor, { processId, ...monitorSample });
  await scene.done(nameContact, { processId, contact: 'monitoreo@x.cl' });
  const person = scene.personWith('monitor');
  const report = { processId, ...reportSample };
  const { reportId } = await scene.done(publishReport, report, { person });
  const { kind: _, ...corrected } = reportSample;
  await scene.done(correctReport, { processId, reportId, ...corrected, reason }, { person });
  await scene.done(replyToReport, { processId, reportId, text: 'Tomamos nota del informe.' });
  return { ...plan, fileId: secret, reportId };
};

/** The region records where a commune stands, as its officer. */
const membership = async () => {
  const office = openScene(undefined, region.tenant);
  const person = office.personWith('regional-officer');
  for (const state of ['interested', 'preparing'])
    await office.attempt(
      recordMembership,
      { commune: 'pirque', state, basis: 'Carta de prueba' },
      { person },
    );
};

/** The region's register of plans made elsewhere, as its officer keeps it. */
const registering = async (scene: Scene) => {
  const office = openScene(undefined, region.tenant);
  const person = office.personWith('regional-officer');
  const plan = { commune: 'pirque', title: `Plan ${scene.tenant}`, source: 'Carta de prueba' };
  const entered = await office.attempt(recordEarlierPlan, plan, { person });
  if (!entered.ok) return;
  const { earlierPlanId } = entered.value;
  await office.attempt(reverseEarlierPlan, { earlierPlanId, reason }, { person });
};

/** A day of its own for each town: the region, and so its log, is one. */
const anchoring = async () => {
  const day = new Date(randomBytes(4).readUInt32BE() * 300).toISOString().slice(0, 10);
  const machine = { person: undefined, isInstallation: true };
  await openScene(undefined, region.tenant).attempt(anchorHeads, { day }, machine);
};

/**
 * Performs every verb there is in one tenant, and hands back what came of it: four processes in four
 * phases with all their ids. What nobody outside may see holds the canary.
 */
export const everythingIn = async (scene: Scene, canary: Canary) => {
  const person = await people(scene, canary, scene.tenant);
  const { organisationId } = await scene.done(registerOrganisation, {
    name: 'Junta de Vecinos 7',
    kind: 'union',
  });
  await scene.done(correctOrganisation, { organisationId, kind: 'council' });
  await scene.done(setProfile, { phone: '800 123 456' });
  await membership();
  await registering(scene);
  await anchoring();
  await agreeingIn(regionOf(openScene(undefined, region.tenant)));
  const inDialogues = await dialogues(scene, canary);
  await rights(scene, canary, inDialogues.processId);
  await underItsStandard(scene, inDialogues.processId);
  const inFormulation = await formulation(scene);
  const inAdoption = await draftPlan(scene, canary);
  const inImplementation = await implementation(scene, canary);
  const team = await teamIn(scene, canary);
  const applying = await applyingIn(scene, canary);
  const left = await leaving(scene, canary);
  return {
    ...person,
    ...team,
    ...applying,
    ...left,
    organisationId,
    inDialogues,
    inFormulation,
    inAdoption,
    inImplementation,
  };
};
