import { describe, expect, test } from 'vitest';
import {
  answerReviewers,
  askApplicants,
  classifyLetter,
  decideApplication,
  endorse,
  enterSupport,
  openCampaign,
  publishDossiers,
  publishReviews,
  quoteLetter,
  recordSignature,
  recuse,
  scoreDossier,
  viewDossier,
  listLetters,
  viewReview,
  withdrawDossier,
  withdrawLetter,
} from '#joining';
import { projections } from '#functions';
import { follows } from '#perform';
import { openScene } from '#samples';
import { viewCommune } from '#tenancy';
import type { Scene } from '../perform/samples.ts';
import {
  asTenant,
  boardSample,
  campaignSample,
  campaigning,
  decisionSample,
  letterSample,
  publish,
  reason,
  reviewed,
  sent,
  sheetSample,
  signatureSample,
  supportOf,
} from './samples.ts';

const scoredBySomebodyElse = async (office: Scene, dossierId: string) =>
  office.done(
    scoreDossier,
    { dossierId, ...sheetSample },
    { person: office.personWith('regional-officer') },
  );

describe('an application that was withdrawn while it was reviewed', () => {
  test.each([
    [decideApplication, decisionSample],
    [scoreDossier, sheetSample],
    [askApplicants, { text: '¿Por qué?' }],
    [recuse, { reason }],
    [classifyLetter, { independence: 'unclear', reason }],
  ] as const)('is judged no more (%#)', async (verb, input) => {
    const scene = openScene();
    const { dossierId, office, asking } = await reviewed(scene);
    await scoredBySomebodyElse(office, dossierId);
    const letterId = await supportOf(scene, dossierId);
    await scene.done(withdrawDossier, { dossierId, reason });
    await publish(scene, publishDossiers, dossierId);
    const named = { dossierId, ...(verb === classifyLetter ? { letterId } : {}) };
    expect(await office.attempt(verb as never, { ...named, ...input }, asking)).toMatchObject({
      code: 'joining.wrong-state',
    });
  });

  test('is answered, signed, quoted and endorsed no more', async () => {
    const scene = openScene();
    const { dossierId, office, asking } = await reviewed(scene);
    const campaignId = await campaigning(scene, dossierId);
    await office.done(askApplicants, { dossierId, text: '¿Quién?' }, asking);
    await publish(office, publishReviews, dossierId);
    await scene.done(withdrawDossier, { dossierId, reason });
    await refusesEverything(scene, dossierId, campaignId, 'joining.wrong-state');
  });
});

const refusesEverything = async (
  scene: Scene,
  dossierId: string,
  campaignId: string,
  code: string,
) => {
  const letters = await scene.look(listLetters, { dossierId });
  const support = letters.ok ? letters.value.items.find(({ role }) => role === 'support') : null;
  const review = await scene.look(viewReview, { dossierId }, {});
  const questionId = review.ok ? (review.value.questions[0]?.questionId ?? '') : '';
  const named = { dossierId, letterId: support?.id ?? '' };
  const quote = { topic: 'help', says: 'yes', quote: 'Ayudamos' };
  const author = { ...letterSample, ...boardSample };
  for (const [verb, input] of [
    [withdrawDossier, { dossierId, reason }],
    [answerReviewers, { dossierId, questionId, text: 'Tarde.' }],
    [enterSupport, { dossierId, ...author }],
    [recordSignature, { ...named, ...signatureSample }],
    [quoteLetter, { ...named, ...quote }],
    [withdrawLetter, { ...named, reason }],
    [openCampaign, { dossierId, ...campaignSample }],
  ] as const)
    expect([verb.id, await scene.attempt(verb as never, input)]).toMatchObject([verb.id, { code }]);
  const endorsing = { campaignId, ...boardSample, name: 'Luisa Prueba', office: 'Presidenta' };
  const neighbour = { person: scene.personWith() };
  expect(await scene.attempt(endorse, endorsing, neighbour)).toMatchObject({ code });
};

describe('an application that the region decided', () => {
  test('stays as it was decided: nothing of it is withdrawn, answered or added', async () => {
    const scene = openScene();
    const { dossierId, office, asking } = await reviewed(scene);
    const campaignId = await campaigning(scene, dossierId);
    await office.done(askApplicants, { dossierId, text: '¿Quién?' }, asking);
    await scoredBySomebodyElse(office, dossierId);
    await office.done(
      decideApplication,
      { dossierId, ...decisionSample, verdict: 'declined' },
      asking,
    );
    await publish(office, publishReviews, dossierId);
    await refusesEverything(scene, dossierId, campaignId, 'joining.decided');
  });

  test('makes a member that everybody reads of, by the decision alone', async () => {
    const scene = asTenant('san-miguel');
    const { dossierId, office, asking } = await reviewed(scene);
    await scoredBySomebodyElse(office, dossierId);
    const matter = `${'x'.repeat(280)}${'🏛️'.repeat(5)}`;
    const decided = { dossierId, ...decisionSample, number: '1234567', matter };
    await office.done(decideApplication, decided, asking);
    const told = projections.filter((one) => follows(one, 'joining.decided'));
    for (const projection of told) await publish(office, projection, dossierId);
    expect(await scene.look(viewCommune, {})).toMatchObject({ value: { state: 'active' } });
  });

  test('tells its sheets in an order that follows no person', async () => {
    const { dossierId, office, asking } = await reviewed(openScene());
    for (const remark of ['Zeta.', 'Alfa.', 'Eme.'])
      await office.done(
        scoreDossier,
        { dossierId, ...sheetSample, remark },
        { person: office.personWith('regional-officer') },
      );
    await office.done(
      decideApplication,
      { dossierId, ...decisionSample, verdict: 'declined' },
      asking,
    );
    await publish(office, publishReviews, dossierId);
    const seen = await office.look(viewReview, { dossierId });
    const remarks = seen.ok ? seen.value.sheets.map(({ remark }) => remark) : [];
    expect(remarks).toEqual(['Alfa.', 'Eme.', 'Zeta.']);
  });
});

describe('the applicant’s own letter, once the application was sent', () => {
  test('is not signed, quoted or withdrawn any more, while that of others may be', async () => {
    const scene = openScene();
    const dossierId = await sent(scene);
    const seen = await scene.look(listLetters, { dossierId });
    const idOf = (role: string) =>
      seen.ok ? (seen.value.items.find((one) => one.role === role)?.id ?? '') : '';
    const own = { dossierId, letterId: idOf('application') };
    const signing = { ...own, ...signatureSample, name: 'Otra Prueba' };
    const quoting = { ...own, topic: 'declaration', says: 'yes', quote: 'Más.' };
    for (const [verb, input] of [
      [recordSignature, signing],
      [quoteLetter, quoting],
      [withdrawLetter, { ...own, reason }],
    ] as const)
      expect(await scene.attempt(verb as never, input)).toMatchObject({
        code: 'joining.wrong-state',
      });
    await scene.done(withdrawLetter, { dossierId, letterId: idOf('support'), reason });
  });
});

test('no address of a kept file is published with an application', async () => {
  const scene = openScene();
  const dossierId = await sentWithFiles(scene);
  const seen = await scene.look(viewDossier, { dossierId });
  expect(JSON.stringify(seen)).toContain('Acuerdo con archivo');
  expect(JSON.stringify(seen)).not.toContain('fileId');
});

const sentWithFiles = async (scene: Scene) => {
  const { keptFile } = await import('../files/samples.ts');
  const { begun } = await import('./samples.ts');
  const { recordAchievement, recordAgreement, recordDiagnosis, submitDossier } =
    await import('#joining');
  const dossierId = await begun(scene);
  const fileId = await keptFile(scene);
  const done = { tenant: scene.tenant, title: 'Logro', pillar: 'participation', evidence: 'x' };
  await scene.done(recordAchievement, { dossierId, ...done, fileId });
  const agreed = { body: 'Concejo', what: 'Acuerdo con archivo', fileId };
  await scene.done(recordAgreement, { dossierId, ...agreed });
  const where = { title: 'Diagnóstico', where: 'Anexo', fileId };
  await scene.done(recordDiagnosis, { dossierId, ...where });
  await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldía' });
  await publish(scene, publishDossiers, dossierId);
  return dossierId;
};
