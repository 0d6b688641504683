import { describe, expect, test } from 'vitest';
import {
  answerReviewers,
  askApplicants,
  beginDossier,
  classifyLetter,
  decideApplication,
  listApplications,
  openReview,
  publishDossiers,
  publishReviews,
  recuse,
  scoreDossier,
  viewReview,
  viewReviewDesk,
} from '#joining';
import type { Instant, PersonId } from '#kernel';
import { openScene } from '#samples';
import { appoint, publishMemberships, viewCommune } from '#tenancy';
import type { Scene } from '../perform/samples.ts';
import {
  asTenant,
  calledFor,
  decisionSample,
  officeOf,
  publish,
  reason,
  reviewed,
  sent,
  sheetSample,
  supportOf,
} from './samples.ts';

/** Somebody who speaks for a municipality in the region. */
const speakerOf = async (office: Scene, commune: string) => {
  const person = office.personWith('member-officer');
  const machine = { person: undefined, isInstallation: true };
  const given = { personId: person, name: 'Pilar', roles: ['member-officer'], commune };
  await office.done(appoint, given, machine);
  return { person };
};

/** Each commune applies once in these tests. */
const communes = ['la-cisterna', 'el-bosque', 'la-pintana'];

describe('a review', () => {
  test('asks, is answered, scored by somebody else, decided, and who is admitted is a member at once', async () => {
    const scene = asTenant('san-ramon');
    const { dossierId, office, asking } = await reviewed(scene);
    await office.done(askApplicants, { dossierId, text: '¿Quién coordina?' }, asking);
    await publish(office, publishReviews, dossierId);
    const review = await office.look(viewReview, { dossierId });
    const questionId = review.ok ? (review.value.questions[0]?.questionId ?? '') : '';
    await scene.done(answerReviewers, { dossierId, questionId, text: 'La administradora.' });
    await publish(scene, publishDossiers, dossierId);
    const listed = await office.look(listApplications, {});
    const line = listed.ok
      ? listed.value.items.find((one) => one.dossierId === dossierId)
      : undefined;
    expect(line).toMatchObject({ review: 'open', unanswered: 0 });
    const pilar = await speakerOf(office, 'penalolen');
    await office.done(scoreDossier, { dossierId, ...sheetSample }, pilar);
    await office.done(
      decideApplication,
      { dossierId, ...decisionSample, renewBy: '2028-12-31' },
      asking,
    );
    await publish(office, publishReviews, dossierId);
    await publish(office, publishMemberships, 'san-ramon');
    expect(await scene.look(viewCommune, {})).toMatchObject({
      value: { state: 'active', basis: 'Oficio 12: Responde postulación' },
    });
    const decided = await office.look(viewReview, { dossierId });
    expect(decided).toMatchObject({
      value: { decision: { verdict: 'admitted', oficio: { number: '12' } }, sheets: [sheetSample] },
    });
    expect(JSON.stringify(decided)).not.toContain(pilar.person);
    expect(JSON.stringify(decided)).not.toContain(asking.person);
    const callId = await calledFor(scene);
    expect(
      await scene.attempt(beginDossier, { kind: 'joining', callId, partners: [] }),
    ).toMatchObject({
      code: 'joining.already-member',
    });
    await scene.done(beginDossier, { kind: 'renewal', callId, partners: [] });
  });

  test('that declines changes no standing and frees the applicant to try again', async () => {
    const scene = asTenant('independencia');
    const { dossierId, office, asking } = await reviewed(scene);
    await office.done(
      scoreDossier,
      { dossierId, ...sheetSample },
      await speakerOf(office, 'maipu'),
    );
    await office.done(
      decideApplication,
      { dossierId, ...decisionSample, verdict: 'declined' },
      asking,
    );
    await publish(office, publishReviews, dossierId);
    await publish(office, publishMemberships, 'independencia');
    expect(await scene.look(viewCommune, {})).toMatchObject({ value: { state: 'outside' } });
    const callId = await calledFor(scene);
    await scene.done(beginDossier, { kind: 'joining', callId, partners: [] });
  });

  test('is not decided by the only one who scored, nor by nobody having scored', async () => {
    const { dossierId, office, asking } = await reviewed(openScene());
    const deciding = () =>
      office.attempt(decideApplication, { dossierId, ...decisionSample }, asking);
    expect(await deciding()).toMatchObject({ code: 'joining.nobody-scored' });
    await office.done(scoreDossier, { dossierId, ...sheetSample }, asking);
    expect(await deciding()).toMatchObject({ code: 'joining.nobody-scored' });
    const aside = await speakerOf(office, 'maipu');
    await office.done(scoreDossier, { dossierId, ...sheetSample }, aside);
    await office.done(recuse, { dossierId, reason }, aside);
    expect(await deciding()).toMatchObject({ code: 'joining.nobody-scored' });
  });

  test.each([
    [scoreDossier, sheetSample],
    [askApplicants, { text: '¿Por qué?' }],
    [recuse, { reason }],
  ] as const)('is nobody’s who speaks for the applicant (%#)', async (verb, input) => {
    const commune = communes.pop() ?? '';
    const { dossierId, office } = await reviewed(asTenant(commune));
    const own = await speakerOf(office, commune);
    expect(await office.attempt(verb as never, { dossierId, ...input }, own)).toMatchObject({
      code: 'joining.own-application',
    });
    expect(await office.look(viewReviewDesk, { dossierId }, own)).toMatchObject({
      value: { barred: 'joining.own-application' },
    });
  });

  test('is nobody’s who works for the applicant, whomever they speak for in the region', async () => {
    const scene = openScene();
    const { dossierId, office } = await reviewed(scene);
    const pilar = await speakerOf(office, 'penalolen');
    const { ports } = office.stage;
    Object.assign(office.stage, {
      ports: {
        ...ports,
        standingOf: async (of: string, person: PersonId, now: Instant) =>
          of === scene.tenant ? ['unit-officer'] : ports.standingOf(of as never, person, now),
      },
    });
    const scoring = { dossierId, ...sheetSample };
    expect(await office.attempt(scoreDossier, scoring, pilar)).toMatchObject({
      code: 'joining.own-application',
    });
  });

  test('is nobody’s of the region’s team where the region applies, though they also speak for a commune', async () => {
    const { dossierId, office } = await reviewed(asTenant('gobierno-regional'));
    const person = office.personWith('regional-officer', 'member-officer');
    const roles = ['regional-officer', 'member-officer'];
    const given = { personId: person, name: 'Pilar', roles, commune: 'penalolen' };
    await office.done(appoint, given, { person: undefined, isInstallation: true });
    const scoring = { dossierId, ...sheetSample };
    expect(await office.attempt(scoreDossier, scoring, { person })).toMatchObject({
      code: 'joining.own-application',
    });
    const other = await speakerOf(office, 'penalolen');
    await office.done(scoreDossier, scoring, other);
  });

  test('is no more of who stood aside', async () => {
    const { dossierId, office } = await reviewed(openScene());
    const aside = await speakerOf(office, 'maipu');
    await office.done(recuse, { dossierId, reason }, aside);
    expect(await office.attempt(scoreDossier, { dossierId, ...sheetSample }, aside)).toMatchObject({
      code: 'joining.recused',
    });
  });

  test('judges each letter’s independence, and the last word holds', async () => {
    const scene = openScene();
    const { dossierId, office, asking } = await reviewed(scene);
    const letterId = await supportOf(scene, dossierId);
    const judged = { dossierId, letterId, reason };
    await office.done(classifyLetter, { ...judged, independence: 'unclear' }, asking);
    await office.done(classifyLetter, { ...judged, independence: 'independent' }, asking);
    await publish(office, publishReviews, dossierId);
    const seen = await office.look(viewReview, { dossierId });
    expect(seen.ok && seen.value.classified).toMatchObject([
      { letterId, independence: 'independent' },
    ]);
  });

  test('once decided is decided', async () => {
    const { dossierId, office, asking } = await reviewed(openScene());
    const other = await speakerOf(office, 'maipu');
    await office.done(scoreDossier, { dossierId, ...sheetSample }, other);
    await office.done(
      decideApplication,
      { dossierId, ...decisionSample, verdict: 'declined' },
      asking,
    );
    for (const [verb, input] of [
      [decideApplication, decisionSample],
      [scoreDossier, sheetSample],
      [askApplicants, { text: '¿Por qué?' }],
    ] as const)
      expect(await office.attempt(verb as never, { dossierId, ...input }, asking)).toMatchObject({
        code: 'joining.decided',
      });
  });

  test('is opened once, of what was sent to the region, by its team', async () => {
    const scene = openScene();
    const { office, asking } = officeOf(scene);
    const dossierId = await sent(scene);
    const input = { dossierId, lead: scene.tenant };
    const stranger = await speakerOf(office, 'maipu');
    expect(await office.attempt(openReview, input, stranger)).toMatchObject({
      code: 'request.not-found',
    });
    await office.done(openReview, input, asking);
    expect(
      await office.attempt(openReview, { ...input }, { ...asking, key: 'otra' }),
    ).toMatchObject({
      code: 'joining.already-in-review',
    });
    const none = { dossierId: '0'.repeat(26), lead: scene.tenant };
    expect(await office.attempt(openReview, none, asking)).toMatchObject({
      code: 'joining.no-such-review',
    });
    const notTheirs = { ...input, lead: 'pirque' };
    expect(await office.attempt(openReview, notTheirs, asking)).toMatchObject({
      code: 'joining.already-in-review',
    });
  });

  test.each([
    [{ commitment: 4 }],
    [{ practice: -1 }],
    [{ capacity: 1.5 }],
    [{ remark: '' }],
    [{ reviewer: '0'.repeat(26) }],
  ])('with a sheet of %j is refused', async (wrong) => {
    const { dossierId, office, asking } = await reviewed(openScene());
    expect(
      await office.attempt(scoreDossier, { dossierId, ...sheetSample, ...wrong }, asking),
    ).toMatchObject({
      code: 'request.invalid',
    });
  });

  test('is answered only what it asked, and once', async () => {
    const scene = openScene();
    const { dossierId, office, asking } = await reviewed(scene);
    const answering = (questionId: string) =>
      scene.attempt(answerReviewers, { dossierId, questionId, text: 'Respuesta.' });
    expect(await answering('0'.repeat(26))).toMatchObject({ code: 'joining.no-such-question' });
    await office.done(askApplicants, { dossierId, text: '¿Quién?' }, asking);
    await publish(office, publishReviews, dossierId);
    const review = await office.look(viewReview, { dossierId });
    const questionId = review.ok ? (review.value.questions[0]?.questionId ?? '') : '';
    expect(await answering(questionId)).toMatchObject({ ok: true });
    expect(await answering(questionId)).toMatchObject({ code: 'joining.already-answered' });
  });
});
