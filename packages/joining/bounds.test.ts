import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  askApplicants,
  classifyLetter,
  decideApplication,
  describeGovernment,
  endorse,
  enterLetter,
  listLetters,
  openCampaign,
  publishCampaigns,
  publishDossiers,
  publishReviews,
  quoteLetter,
  recordAchievement,
  recuse,
  scoreDossier,
  submitDossier,
  viewDossier,
  viewDossierDraft,
  viewEndorsersPart,
  viewReview,
  withdrawDossier,
  writeStatement,
} from '#joining';
import { openScene } from '#samples';
import type { Scene } from '../perform/samples.ts';
import { beginningOf, bytesOf, fitting } from './fitting.ts';
import { Letter } from './letter.ts';
import { unfilled } from './placeholders.ts';
import {
  begun,
  boardSample,
  campaignSample,
  decisionSample,
  letterSample,
  publish,
  reason,
  reviewed,
  sheetSample,
  statementSample,
  supportOf,
} from './samples.ts';

/** Letters of three bytes each, as many as a field takes. */
const wide = (letters: number) => '字'.repeat(letters);

const campaigning = async (scene: Scene, dossierId: string, text: string) => {
  const given = { ...campaignSample, title: 'Carta', text, dossierId };
  const { campaignId } = await scene.done(openCampaign, given);
  return campaignId;
};

const endorsing = (scene: Scene, campaignId: string, more: Record<string, unknown> = {}) =>
  scene.attempt(
    endorse,
    { campaignId, ...boardSample, name: 'Ana', office: 'Presidenta', ...more },
    { person: scene.personWith() },
  );

type LettersPage = z.infer<typeof listLetters.output>;

const lettersFrom = async (scene: Scene, dossierId: string, cursor: string) => {
  const page = await scene.look(listLetters, { dossierId, cursor });
  if (!page.ok) throw new Error(page.code);
  return page.value;
};

describe('a letter by link', () => {
  test('of a long form, without a word of one’s own, quotes its beginning and stays readable', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const text = `Somos [[organización]]. ${'🏛️ Apoyamos. '.repeat(220)}`;
    const campaignId = await campaigning(scene, dossierId, text.slice(0, 3000));
    expect(await endorsing(scene, campaignId, { collaboration: 'yes' })).toMatchObject({
      ok: true,
    });
    const seen = await scene.look(viewDossierDraft, { dossierId });
    const [letter] = seen.ok ? seen.value.letters : [];
    expect(letter?.passages[0]?.quote.length).toBeGreaterThan(1400);
    expect(letter?.text).toContain(letter?.passages[0]?.quote);
  });

  test('fits with the longest names and words that anybody can give, or its form is refused', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const forms = [' [[organización]]'.repeat(200), `[[organización]]${'x'.repeat(3900)}`];
    for (const text of [...forms, `[[organización]]${'x'.repeat(3800)}`]) {
      const given = { ...campaignSample, text, dossierId };
      const opened = await scene.attempt(openCampaign, given);
      if (!opened.ok) {
        expect(opened).toMatchObject({ code: 'joining.letter-too-long', at: 'text' });
        continue;
      }
      const longest = { organisation: wide(160), name: wide(120), office: wide(160) };
      const signed = { ...longest, remark: wide(1500), collaboration: 'yes' };
      expect(await endorsing(scene, opened.value.campaignId, signed)).toMatchObject({ ok: true });
    }
    const seen = await scene.look(viewDossierDraft, { dossierId });
    expect(seen.ok && seen.value.letters.length).toBe(2);
  });
});

describe('an application with as much as anybody can write', () => {
  test('is published with the letters of a campaign that many signed at length', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const campaignId = await campaigning(scene, dossierId, `[[organización]] ${wide(3900)}`);
    const signed = { remark: wide(1500), collaboration: 'not-yet' };
    for (let at = 0; at < 120; at += 1)
      await endorsing(scene, campaignId, { ...signed, organisation: `Junta ${at % 105}` });
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldía' });
    await publish(scene, publishDossiers, dossierId);
    await publish(scene, publishCampaigns, dossierId);
    const found = new Set<string>();
    let cursor: string | undefined = '0';
    while (cursor !== undefined) {
      const { items, next }: LettersPage = await lettersFrom(scene, dossierId, cursor);
      for (const { id } of items) found.add(id);
      cursor = next ?? undefined;
    }
    expect(found.size).toBe(120);
    const part = await scene.look(viewEndorsersPart, { dossierId });
    expect(part.ok && part.value.items.length).toBe(105);
    expect(await scene.look(viewDossier, { dossierId })).toMatchObject({
      value: { reckoning: { support: { letters: 120, organisations: 105 } } },
    });
  });

  test('is published with claims of one relation without end, both sides of it shown', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const { letterId } = await scene.done(enterLetter, {
      ...letterSample,
      dossierId,
      government: scene.tenant,
    });
    const claim = { topic: 'collaboration', says: 'yes', about: 'Junta', quote: wide(1500) };
    for (let at = 0; at < 30; at += 1)
      await scene.done(quoteLetter, { dossierId, letterId, ...claim });
    const campaignId = await campaigning(scene, dossierId, 'Somos [[organización]].');
    for (let at = 0; at < 80; at += 1)
      await endorsing(scene, campaignId, {
        organisation: 'Junta',
        remark: wide(1500),
        collaboration: 'not-yet',
      });
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcaldía' });
    await publish(scene, publishDossiers, dossierId);
    const seen = await scene.look(viewDossier, { dossierId });
    const [relation] = seen.ok ? seen.value.reckoning.claims : [];
    expect(relation?.isContradicted).toBe(true);
    expect(new Set(relation?.claims.map(({ says }) => says))).toEqual(new Set(['yes', 'not-yet']));
  });

  test('takes no more than fits, says so, and can still be sent or withdrawn', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const long = wide(4000);
    const statement = { reasons: long, ambition: long, benefits: long, contribution: long };
    const written = { dossierId, ...statementSample, ...statement };
    await scene.done(writeStatement, written);
    const told = { what: wide(120), value: wide(60), source: wide(200) };
    const indicators = Array.from({ length: 20 }, () => told);
    const own = { dossierId, tenant: scene.tenant, termEndsOn: '2028-12-05', indicators };
    await scene.done(describeGovernment, own);
    const done = { tenant: scene.tenant, title: wide(200), pillar: 'participation' };
    const codes = [];
    for (let at = 0; at < 40; at += 1) {
      const added = { dossierId, ...done, evidence: wide(300) };
      const answer = await scene.attempt(recordAchievement, added);
      codes.push(answer.ok ? 'kept' : answer.code);
    }
    expect(codes.at(0)).toBe('kept');
    expect(codes.at(-1)).toBe('joining.too-long');
    const sending = { dossierId, reason: wide(1000), signedAs: wide(120) };
    await scene.done(submitDossier, sending);
    await publish(scene, publishDossiers, dossierId);
    await scene.done(withdrawDossier, { dossierId, reason: wide(1000) });
  });
});

test('a review takes no more than fits beside its decision, and somebody may still stand aside', async () => {
  const scene = openScene();
  const { dossierId, office, asking } = await reviewed(scene);
  let last = '';
  for (let at = 0; at < 40 && last === ''; at += 1) {
    const asked = { dossierId, text: wide(2000) };
    const answer = await office.attempt(askApplicants, asked, asking);
    last = answer.ok ? '' : answer.code;
  }
  expect(last).toBe('joining.too-long');
  const letterId = await supportOf(scene, dossierId);
  const judging = { dossierId, letterId, independence: 'unclear', reason: wide(1000) };
  await office.attempt(classifyLetter, judging, asking);
  expect(
    await office.attempt(askApplicants, { dossierId, text: wide(2000) }, asking),
  ).toMatchObject({ code: 'joining.too-long' });
  const other = () => ({ person: office.personWith('regional-officer') });
  await office.done(recuse, { dossierId, reason: wide(1000) }, other());
  for (let at = 0; at < 25; at += 1)
    await office.done(scoreDossier, { dossierId, ...sheetSample, remark: wide(2000) }, other());
  const deciding = { ...decisionSample, verdict: 'declined', reasons: wide(6000) };
  await office.done(decideApplication, { dossierId, ...deciding }, asking);
  await publish(office, publishReviews, dossierId);
  const seen = await office.look(viewReview, { dossierId });
  expect(seen.ok && seen.value.sheets.length).toBeGreaterThan(15);
});

describe('what is measured', () => {
  test.each(['', 'año', '字', '🏛️', '"\n\\', 'a\u200fb'])('is counted in bytes: %j', (text) => {
    expect(bytesOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
  });

  test('is taken while it fits, and what is too large alone is left out', () => {
    expect(fitting(['aa', 'bb', 'cc'], 10)).toEqual(['aa', 'bb']);
    expect(fitting(['a'.repeat(50)], 10)).toEqual([]);
  });

  test('is never cut through a character', () => {
    for (const most of [0, 1, 2, 3, 4, 5]) expect(beginningOf('a🏛b🏛', most)).not.toMatch(/\p{Cs}/u);
    expect(beginningOf('a🏛b', 2)).toBe('a');
  });

  test('of one letter, with all that it can hold in the widest script, is less than an item', () => {
    const signature = {
      name: wide(120),
      office: wide(160),
      method: 'electronic',
      serial: wide(80),
    };
    const letter = {
      organisation: wide(160),
      addressee: wide(200),
      text: wide(6000),
      heading: {
        number: wide(40),
        antecedent: wide(300),
        matter: wide(300),
        distribution: Array.from({ length: 30 }, () => wide(160)),
        documentIds: Array.from({ length: 10 }, () => wide(120)),
        initials: wide(60),
      },
      signatures: Array.from({ length: 12 }, () => signature),
      passages: Array.from({ length: 30 }, () => ({ about: wide(160), quote: wide(1500) })),
      withdrawal: { reason: wide(1000) },
    };
    expect(Letter.shape.passages.safeParse(Array.from({ length: 31 })).success).toBe(false);
    expect(bytesOf(letter)).toBeLessThan(300_000);
  });
});

test('places left open are found in few steps, whatever somebody writes', () => {
  for (const piece of ['[', ']', '[[', '{{', '{', '_', '__', '.', '.....', '(', '(u otras ', '[a'])
    expect(unfilled(piece.repeat(6000 / piece.length)).length).toBeLessThan(6000);
  // Each pattern begins with a sign that its body cannot hold, so that no place is looked through twice.
  const hostile = ['['.repeat(50_000), '(u otras '.repeat(5_000), '{{'.repeat(25_000)];
  expect(hostile.map(unfilled)).toEqual([[], [], []]);
});
