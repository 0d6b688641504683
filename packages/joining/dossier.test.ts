import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  beginDossier,
  describeGovernment,
  enterLetter,
  enterSupport,
  joinConsortium,
  listDossiers,
  listLetters,
  listOwnDossiers,
  nameTeam,
  openCall,
  publishDossiers,
  publishJoined,
  quoteLetter,
  recordAchievement,
  recordAgreement,
  recordDiagnosis,
  recordOutcome,
  recordSignature,
  submitDossier,
  viewDossier,
  viewDossierDraft,
  viewEndorsersPart,
  withdrawDossier,
  withdrawLetter,
  writeStatement,
} from '#joining';
import { keepFile } from '#files';
import { keptFile, pngBytes, base64 } from '../files/samples.ts';
import {
  asTenant,
  begun,
  boardLetter,
  boardSample,
  callSample,
  calledFor,
  complete,
  letterSample,
  officeOf,
  ownLetter,
  publish,
  reason,
  sent,
  signatureSample,
  statementSample,
  teamSample,
} from './samples.ts';

const refusal = (code: string, at?: string) => ({ ok: false, code, ...(at ? { at } : {}) });

describe('a call', () => {
  test('closes at the instant of the clock that it names', async () => {
    const scene = openScene('2024-01-10T12:00:00.000Z');
    const closing = {
      closesAt: '2024-01-12T23:59',
      zone: 'America/Los_Angeles',
      opensOn: '2023-11-01',
    };
    const callId = await calledFor(scene, { ...closing, programme: 'ogp-local' });
    const input = { kind: 'joining', callId, partners: [] };
    scene.at('2024-01-13T07:58:59.000Z');
    const { dossierId } = await scene.done(beginDossier, input);
    const late = openScene('2024-01-13T07:59:01.000Z');
    expect(await late.attempt(beginDossier, input)).toMatchObject(
      refusal('joining.call-closed', 'callId'),
    );
    scene.at('2024-01-13T07:59:01.000Z');
    const told = { dossierId, reason, signedAs: 'Alcalde', version: 1 };
    expect(await scene.attempt(submitDossier, told)).toMatchObject(refusal('joining.call-closed'));
  });

  test.each([
    [{ closesAt: '2026-05-01T12:00' }, 'joining.zone-without-time'],
    [{ zone: 'UTC' }, 'joining.zone-without-time'],
    [{ closesAt: '2025-12-31T12:00', zone: 'UTC' }, 'joining.closes-before-it-opens'],
    [{ closesAt: '2026-05-01T12:00', zone: 'Marte' }, 'request.invalid'],
    [{ programme: 'otra' }, 'request.invalid'],
    [{ termMonths: -1 }, 'request.invalid'],
  ])('with %j is refused', async (wrong, code) => {
    const { office, asking } = officeOf(openScene());
    const input = { ...callSample, ...wrong };
    expect(await office.attempt(openCall, input, asking)).toMatchObject({ code });
  });

  test('is not for a commune to open', async () => {
    const scene = openScene();
    expect(await scene.attempt(openCall, callSample)).toMatchObject(refusal('request.not-found'));
  });

  test('that is not open yet, or that nobody opened, takes no applications', async () => {
    const scene = openScene();
    const callId = await calledFor(scene, { opensOn: '2026-12-01' });
    const input = { kind: 'joining', callId, partners: [] };
    expect(await scene.attempt(beginDossier, input)).toMatchObject(
      refusal('joining.call-not-open'),
    );
    const other = { ...input, callId: '0'.repeat(26) };
    expect(await scene.attempt(beginDossier, other)).toMatchObject(refusal('joining.no-such-call'));
  });
});

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
    const input = { dossierId, version: 1 };
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
    await scene.done(writeStatement, { ...text, version: 1 });
    expect(await scene.attempt(nameTeam, { dossierId, ...teamSample, version: 1 })).toMatchObject(
      refusal('joining.stale', 'version'),
    );
    const sentId = await sent(openScene());
    expect(
      await scene.attempt(writeStatement, { ...text, dossierId: sentId, version: 9 }),
    ).toMatchObject(refusal('joining.not-found'));
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcalde', version: 2 });
    expect(await scene.attempt(writeStatement, { ...text, version: 3 })).toMatchObject(
      refusal('joining.wrong-state'),
    );
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
    await scene.done(submitDossier, { dossierId, reason, signedAs: 'Alcalde', version: 1 });
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

describe('a letter', () => {
  test('carries its official heading, its signatures in order and the passage of the declaration', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const heading = {
      number: '458',
      antecedent: 'No hay',
      matter: 'Carta de apoyo OGP',
      distribution: ['Gabinete', 'Oficina de Partes'],
      documentIds: ['ID DOC 110695'],
      initials: 'MRT / vcu',
    };
    const input = {
      ...letterSample,
      ...heading,
      dossierId,
      government: scene.tenant,
      language: 'en',
    };
    const fileId = await keptFile(scene);
    const { letterId } = await scene.done(enterLetter, { ...input, fileId });
    const named = { dossierId, letterId };
    const signing = { ...named, method: 'electronic', serial: '434252947977786441' };
    await scene.done(recordSignature, {
      ...signing,
      name: 'Uno',
      office: 'Control',
      signedAt: "2026.02.21 09:53:55 -03'00'",
    });
    await scene.done(recordSignature, {
      ...signing,
      name: 'Dos',
      office: 'Alcaldesa',
      signedAt: "2026.02.21 16:19:37 -03'00'",
    });
    const draft = await scene.look(viewDossierDraft, { dossierId });
    const [letter] = draft.ok ? draft.value.letters : [];
    expect(letter).toMatchObject({
      heading,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      signatures: [{ name: 'Uno', serial: '434252947977786441' }, { name: 'Dos' }],
    });
  });

  test('of the future, of somebody who does not apply, or with a table for a scan is refused', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const input = { ...letterSample, dossierId, government: scene.tenant };
    const attempt = (more: object) => scene.attempt(enterLetter, { ...input, ...more });
    expect(await attempt({ date: '2026-03-03' })).toMatchObject(
      refusal('joining.future-letter', 'date'),
    );
    expect(await attempt({ government: 'vitacura' })).toMatchObject(
      refusal('joining.not-an-applicant', 'government'),
    );
    expect(await attempt({ covers: ['vitacura'] })).toMatchObject(
      refusal('joining.not-an-applicant', 'covers'),
    );
    const content = Buffer.from('uno;dos\n').toString('base64');
    const { fileId } = await scene.done(keepFile, { name: 'lista.csv', content });
    expect(await attempt({ fileId })).toMatchObject(refusal('joining.file-not-a-letter', 'fileId'));
    expect(await attempt({ fileId: '0'.repeat(26) })).toMatchObject(
      refusal('joining.no-such-file', 'fileId'),
    );
  });

  test.each([
    ['escaneo.pdf', Buffer.alloc(20 * 1024 * 1024, 1), 'files.too-large'],
    ['carta.pdf', Buffer.from('MZ\u0090\u0000'), 'files.type-refused'],
    ['carta.png', Buffer.from('<svg onload="alert(1)"/>'), 'files.type-refused'],
  ])(
    'whose scan is %s of a wrong size or kind cannot be kept at all',
    async (name, bytes, code) => {
      const scene = openScene();
      const content = base64(bytes);
      const kept = await scene.attempt(keepFile, { name, content });
      expect(kept.ok ? 'kept' : kept.code).toMatch(new RegExp(`${code}|request.invalid`));
      expect(
        await scene.attempt(keepFile, { name: 'sello.png', content: base64(pngBytes) }),
      ).toMatchObject({ ok: true });
    },
  );

  test.each([
    [{ ...boardSample, organisation: undefined }, 'joining.organisation-missing'],
    [{ ...boardSample, kind: undefined }, 'joining.organisation-missing'],
    [{ ...boardSample, capacity: 'oneself' }, 'joining.person-with-organisation'],
    [
      { organisation: 'COSOC', kind: 'council', capacity: 'head' },
      'joining.council-through-its-head',
    ],
    [
      { organisation: 'Municipalidad de Lampa', kind: 'public-body', capacity: 'head' },
      'joining.own-beneficiary',
    ],
    [{ ...boardSample, kind: 'partido' }, 'request.invalid'],
  ])('of support from %j is refused', async (author, code) => {
    const scene = asTenant('lampa');
    const callId = await calledFor(scene);
    const started = await scene.attempt(beginDossier, { kind: 'joining', callId, partners: [] });
    const dossierId = started.ok ? started.value.dossierId : await onlyDossier(scene);
    const input = { ...letterSample, ...author, dossierId };
    expect(await scene.attempt(enterSupport, input)).toMatchObject({ code });
  });

  test('signed by who signed for the applicant is its own beneficiary', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    await ownLetter(scene, dossierId);
    const { letterId } = await scene.done(enterSupport, {
      ...letterSample,
      ...boardSample,
      dossierId,
    });
    const own = { dossierId, letterId, ...signatureSample, name: `ANA PRUEBA de ${scene.tenant}` };
    expect(await scene.attempt(recordSignature, own)).toMatchObject(
      refusal('joining.own-beneficiary', 'name'),
    );
  });

  test('is quoted only with what it says, and says with whom it speaks of a collaboration', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const text = 'Apoyamos con gusto\na la municipalidad.';
    const { letterId } = await scene.done(enterLetter, {
      ...letterSample,
      dossierId,
      government: scene.tenant,
      text,
    });
    const named = { dossierId, letterId, says: 'yes' };
    const quoting = (more: object) => scene.attempt(quoteLetter, { ...named, ...more });
    expect(await quoting({ topic: 'declaration', quote: 'Nunca lo dijo' })).toMatchObject(
      refusal('joining.not-in-letter', 'quote'),
    );
    expect(await quoting({ topic: 'collaboration', quote: 'con gusto a la' })).toMatchObject(
      refusal('joining.about-whom', 'about'),
    );
    expect(
      await quoting({ topic: 'collaboration', about: 'Tribu', quote: 'CON GUSTO a la' }),
    ).toMatchObject({ ok: true });
  });

  test('that was withdrawn stays with its reason and counts no more', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const letterId = await boardLetter(scene, dossierId);
    await scene.done(withdrawLetter, { dossierId, letterId, reason });
    const draft = await scene.look(viewDossierDraft, { dossierId });
    expect(draft).toMatchObject({
      value: {
        letters: [{ withdrawal: { reason } }],
        reckoning: { support: { letters: 0, organisations: 0 } },
      },
    });
    expect(await scene.attempt(withdrawLetter, { dossierId, letterId, reason })).toMatchObject(
      refusal('joining.letter-withdrawn'),
    );
  });

  test('of an organisation that already spoke is kept, flagged and counted once', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    await boardLetter(scene, dossierId);
    const again = await boardLetter(scene, dossierId, {
      organisation: 'JUNTA de vecinos de prueba',
    });
    const third = await boardLetter(scene, dossierId);
    const draft = await scene.look(viewDossierDraft, { dossierId });
    expect(draft).toMatchObject({
      value: { reckoning: { repeated: [again, third], support: { letters: 3, organisations: 1 } } },
    });
  });
});

describe('a consortium', () => {
  test('is one application of two governments, each with its own letter, once the other agreed', async () => {
    const [lead, member] = [asTenant('paine'), asTenant('pirque')];
    const dossierId = await begun(lead, { partners: ['pirque'] });
    await complete(lead, dossierId);
    const version = (await versionOf(lead, dossierId)) ?? 0;
    const input = { dossierId, version };
    expect(await lead.attempt(submitDossier, input)).toMatchObject(
      refusal('joining.consortium-without-objectives'),
    );
    const objectives = ['Articular región y comuna'];
    const written = await lead.done(writeStatement, {
      dossierId,
      ...statementSample,
      objectives,
      version,
    });
    const latest = { dossierId, version: written.version };
    expect(await lead.attempt(submitDossier, latest)).toMatchObject(refusal('joining.incomplete'));
    await ownLetter(lead, dossierId, 'pirque');
    await publish(lead, publishDossiers, dossierId);
    await member.done(joinConsortium, { dossierId, lead: 'paine' });
    await publish(member, publishJoined, dossierId);
    const callId = await calledFor(member);
    expect(
      await member.attempt(beginDossier, { kind: 'joining', callId, partners: [] }),
    ).toMatchObject(refusal('joining.already-applying'));
    await lead.done(submitDossier, latest);
    await publish(lead, publishDossiers, dossierId);
    expect(await lead.look(viewDossier, { dossierId })).toMatchObject({
      value: { title: 'Postulación de Paine y Pirque', joined: ['pirque'] },
    });
    await lead.done(withdrawDossier, { dossierId, reason });
    await publish(lead, publishDossiers, dossierId);
    await member.done(beginDossier, { kind: 'joining', callId, partners: [] });
  });

  test.each([
    [['buin'], 'joining.own-partner'],
    [['valparaiso'], 'joining.not-an-applicant'],
    [['ong-puentes'], 'joining.not-an-applicant'],
  ])('with %j is refused', async (partners, code) => {
    const scene = asTenant('buin');
    const callId = await calledFor(scene);
    expect(await scene.attempt(beginDossier, { kind: 'joining', callId, partners })).toMatchObject(
      refusal(code, 'partners'),
    );
  });

  test('is joined by nobody who was not asked', async () => {
    const scene = asTenant('quinta-normal');
    const dossierId = await begun(openScene());
    expect(await scene.attempt(joinConsortium, { dossierId, lead: 'paine' })).toMatchObject(
      refusal('joining.not-asked', 'lead'),
    );
  });
});

const versionOf = async (scene: ReturnType<typeof openScene>, dossierId: string) => {
  const draft = await scene.look(viewDossierDraft, { dossierId });
  return draft.ok ? draft.value.version : undefined;
};

const onlyDossier = async (scene: ReturnType<typeof openScene>) => {
  const seen = await scene.look(listOwnDossiers, {});
  return seen.ok ? (seen.value.items[0]?.dossierId ?? '') : '';
};
