import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  beginDossier,
  describeGovernment,
  enterLetter,
  listDossiers,
  listLetters,
  publishDossiers,
  recordAchievement,
  recordAgreement,
  recordDiagnosis,
  recordOutcome,
  submitDossier,
  viewDossier,
  viewDossierDraft,
  viewEndorsersPart,
  withdrawDossier,
  writeStatement,
} from '#joining';
import { keptFile } from '../files/samples.ts';
import {
  begun,
  boardSample,
  calledFor,
  complete,
  letterSample,
  ownLetter,
  publish,
  reason,
  sent,
  statementSample,
} from './samples.ts';

const refusal = (code: string, at?: string) => ({ ok: false, code, ...(at ? { at } : {}) });

describe('an application', () => {
  test('is written part by part, sent, published with its letters and what each rule finds', async () => {
    const scene = openScene();
    const dossierId = await sent(scene);
    const seen = await scene.look(viewDossier, { dossierId });
    expect(seen).toMatchObject({
      ok: true,
      value: { state: 'submitted', programme: 'regional-network' },
    });
    const { reckoning } = seen.ok ? seen.value : { reckoning: undefined };
    expect(reckoning?.advice.every(({ isMet }) => isMet)).toBe(true);
    expect(Object.values(reckoning?.needed ?? {}).every(Boolean)).toBe(true);
    expect(reckoning?.welcome).toEqual({ agreement: false, budget: false, diagnosis: false });
    expect(await scene.look(listLetters, { dossierId })).toMatchObject({
      value: { items: [{}, {}] },
    });
    expect(await scene.look(listDossiers, {})).toMatchObject({
      value: { items: [{ id: dossierId, letters: 1, organisations: 1, persons: 0 }] },
    });
    expect(await scene.look(viewEndorsersPart, { dossierId })).toMatchObject({
      value: {
        items: [{ organisation: boardSample.organisation, isClaimed: false, dialogues: 0 }],
      },
    });
  });

  test('is not seen by anybody else before it is sent', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    await ownLetter(scene, dossierId);
    await publish(scene, publishDossiers, dossierId);
    expect(await scene.look(viewDossier, { dossierId })).toMatchObject(
      refusal('request.not-found'),
    );
    expect(await scene.look(listLetters, { dossierId })).toMatchObject(
      refusal('request.not-found'),
    );
    expect(await scene.look(listDossiers, {})).toMatchObject({ value: { items: [] } });
    const other = openScene();
    expect(await other.look(viewDossierDraft, { dossierId })).toMatchObject(
      refusal('request.not-found'),
    );
  });

  test('is one at a time, also for two who begin at once', async () => {
    const scene = openScene();
    const callId = await calledFor(scene);
    const input = { kind: 'joining', callId, partners: [] };
    const both = await Promise.all([
      scene.attempt(beginDossier, input),
      scene.attempt(beginDossier, input),
    ]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await scene.attempt(beginDossier, input)).toMatchObject(
      refusal('joining.already-applying'),
    );
    const first = both.find(({ ok }) => ok);
    const dossierId = first?.ok ? first.value.dossierId : '';
    await scene.done(withdrawDossier, { dossierId, reason });
    await scene.done(beginDossier, input);
  });

  test('that lacks something is sent only with a public reason and who signs it', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const input = { dossierId };
    expect(await scene.attempt(submitDossier, input)).toMatchObject(
      refusal('joining.incomplete', 'reason'),
    );
    expect(await scene.attempt(submitDossier, { ...input, reason })).toMatchObject(
      refusal('joining.incomplete', 'signedAs'),
    );
    await scene.done(submitDossier, { ...input, reason, signedAs: 'Alcaldesa' });
    await publish(scene, publishDossiers, dossierId);
    expect(await scene.look(viewDossier, { dossierId })).toMatchObject({
      value: { submission: { reason, signedAs: 'Alcaldesa' } },
    });
  });

  test('that lacks nothing shows no excuse, though somebody wrote one', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const version = await complete(scene, dossierId);
    await scene.done(submitDossier, { dossierId, version, reason, signedAs: 'Alcaldesa' });
    await publish(scene, publishDossiers, dossierId);
    const seen = await scene.look(viewDossier, { dossierId });
    expect(seen.ok && seen.value.submission).toEqual({ at: expect.any(String) });
  });

  test('in which a term of few months is left is advised against and may still be sent', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    await complete(scene, dossierId);
    const short = { dossierId, tenant: scene.tenant, termEndsOn: '2026-12-05', indicators: [] };
    const { version } = await scene.done(describeGovernment, short);
    await scene.done(submitDossier, { dossierId, version });
    await publish(scene, publishDossiers, dossierId);
    const seen = await scene.look(viewDossier, { dossierId });
    const advice = seen.ok ? seen.value.reckoning.advice : [];
    expect(advice.find(({ rule }) => rule === 'J6')).toMatchObject({
      isMet: false,
      isNeeded: false,
      found: 9,
      wanted: 16,
    });
  });

  test.each([
    ['2023-02', false],
    ['2023-03', true],
    ['2022', false],
    ['2023', true],
    [undefined, false],
  ])('with practice of %s counts it: %s', async (on, isMet) => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const told = {
      dossierId,
      tenant: scene.tenant,
      title: 'Logro',
      pillar: 'participation',
      evidence: 'x',
    };
    await scene.done(recordAchievement, { ...told, ...(on ? { on } : {}) });
    const draft = await scene.look(viewDossierDraft, { dossierId });
    const advice = draft.ok ? draft.value.reckoning.advice : [];
    expect(advice.find(({ rule }) => rule === 'J5')?.isMet).toBe(isMet);
  });

  test('does not change once it was sent, nor does anybody change it under another one', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const text = { dossierId, ...statementSample };
    await scene.done(writeStatement, text);
    const sentId = await sent(openScene());
    expect(await scene.attempt(writeStatement, { ...text, dossierId: sentId })).toMatchObject(
      refusal('joining.not-found'),
    );
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcalde' });
    expect(await scene.attempt(writeStatement, text)).toMatchObject(refusal('joining.wrong-state'));
    expect(
      await scene.attempt(enterLetter, { ...letterSample, dossierId, government: scene.tenant }),
    ).toMatchObject(refusal('joining.wrong-state'));
  });

  test('to OGP is concluded with what OGP decided, by whoever applied, and frees the place', async () => {
    const scene = openScene();
    const callId = await calledFor(scene, { programme: 'ogp-local' });
    const { dossierId } = await scene.done(beginDossier, { kind: 'joining', callId, partners: [] });
    const outcome = { dossierId, verdict: 'admitted', on: '2026-05', source: 'Carta de OGP' };
    expect(await scene.attempt(recordOutcome, outcome)).toMatchObject(
      refusal('joining.wrong-state'),
    );
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcalde' });
    await scene.done(recordOutcome, outcome);
    expect(await scene.attempt(withdrawDossier, { dossierId, reason })).toMatchObject(
      refusal('joining.wrong-state'),
    );
    await scene.done(beginDossier, { kind: 'joining', callId, partners: [] });
  });

  test('to the region is not concluded by who applied', async () => {
    const scene = openScene();
    const dossierId = await sent(scene);
    const outcome = { dossierId, verdict: 'admitted', on: '2026', source: 'Yo lo digo' };
    expect(await scene.attempt(recordOutcome, outcome)).toMatchObject(
      refusal('joining.decided-here'),
    );
  });

  test('of who is no member is no renewal', async () => {
    const scene = openScene();
    const callId = await calledFor(scene);
    expect(
      await scene.attempt(beginDossier, { kind: 'renewal', callId, partners: [] }),
    ).toMatchObject(refusal('joining.nothing-to-renew', 'kind'));
  });

  test.each([
    [
      describeGovernment,
      { tenant: 'vitacura', termEndsOn: '2028-12-05', indicators: [] },
      'joining.not-an-applicant',
    ],
    [
      recordAchievement,
      { tenant: 'vitacura', title: 'x', pillar: 'participation', evidence: 'x' },
      'joining.not-an-applicant',
    ],
    [
      recordAgreement,
      { body: 'Concejo', what: 'Aprueba', fileId: '0'.repeat(26) },
      'joining.no-such-file',
    ],
    [recordDiagnosis, { title: 'x', where: 'x', fileId: '0'.repeat(26) }, 'joining.no-such-file'],
    [recordAgreement, { body: 'Concejo', what: 'Aprueba', inFavour: -1 }, 'request.invalid'],
    [recordAgreement, { body: 'Concejo', what: 'Aprueba', on: '2023-02-30' }, 'request.invalid'],
  ] as const)('part %# that does not fit is refused', async (verb, input, code) => {
    const scene = openScene();
    const dossierId = await begun(scene);
    expect(await scene.attempt(verb as never, { dossierId, ...input })).toMatchObject({ code });
  });

  test('holds what a council agreed and its own diagnosis', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const fileId = await keptFile(scene);
    const agreement = {
      body: 'Concejo Municipal',
      on: '2023',
      what: 'Aprueba un plan',
      inFavour: 8,
      fileId,
    };
    await scene.done(recordAgreement, { dossierId, ...agreement });
    await scene.done(recordDiagnosis, {
      dossierId,
      title: 'Diagnóstico',
      where: 'Anexo 1',
      fileId,
    });
    expect(await scene.look(viewDossierDraft, { dossierId })).toMatchObject({
      value: {
        dossier: { agreements: [agreement] },
        reckoning: { welcome: { agreement: true, diagnosis: true } },
      },
    });
  });
});
