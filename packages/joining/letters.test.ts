import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  beginDossier,
  enterLetter,
  enterSupport,
  listOwnDossiers,
  quoteLetter,
  recordSignature,
  viewDossierDraft,
  withdrawLetter,
} from '#joining';
import { keepFile } from '#files';
import { keptFile, pngBytes, base64 } from '../files/samples.ts';
import {
  asTenant,
  begun,
  boardLetter,
  boardSample,
  calledFor,
  letterSample,
  ownLetter,
  reason,
  signatureSample,
} from './samples.ts';

const refusal = (code: string, at?: string) => ({ ok: false, code, ...(at ? { at } : {}) });

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

const onlyDossier = async (scene: ReturnType<typeof openScene>) => {
  const seen = await scene.look(listOwnDossiers, {});
  return seen.ok ? (seen.value.items[0]?.dossierId ?? '') : '';
};
