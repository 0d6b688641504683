import { describe, expect, test } from 'vitest';
import { keepFile } from '#files';
import { fillIn } from '#kernel';
import { versionOf } from '#perform';
import { openScene } from '#samples';
import {
  publishProfile,
  region,
  setProfile,
  tenancyRefusals,
  viewProfile,
  viewProfileDraft,
} from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import { base64, keptFile, pngOf } from '../files/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { newPartner } from './samples.ts';

const said = {
  phone: '+56 2 2345 6789',
  mail: 'participacion@comuna-de-prueba.cl',
  hours: 'Lunes a viernes, de 9 a 14 horas',
  address: 'Calle de prueba 123',
  primary: '#7a1f5c',
  accent: '#1b6b3a',
};

const picture = async (scene: Scene, bytes = pngOf(128, 160)) => {
  const content = base64(bytes);
  const { fileId } = await scene.done(keepFile, { name: 'escudo.png', content });
  return String(fileId);
};

const shownIn = async (scene: Scene) => {
  await publishIn(scene, publishProfile, '-', 'own');
  return scene.look(viewProfile, {}, { person: undefined });
};

describe('the profile of an office', () => {
  test('is empty until somebody says it', async () => {
    const scene = openScene();
    expect(await scene.look(viewProfile, {}, { person: undefined })).toEqual({
      ok: true,
      value: {},
    });
    expect(await scene.look(viewProfileDraft, {})).toMatchObject({ value: { profile: {} } });
  });

  test('is what everybody reads, without the number of the file', async () => {
    const scene = openScene();
    const fileId = await picture(scene);
    await scene.done(setProfile, { ...said, fileId });
    const emblem = { type: 'image/png', width: 128, height: 160 };
    const seen = await shownIn(scene);
    expect(seen).toMatchObject({ ok: true, value: { ...said, emblem } });
    expect(JSON.stringify(seen)).not.toContain(fileId);
  });

  test('is said again as a whole: what is left out is gone', async () => {
    const scene = openScene();
    await scene.done(setProfile, { ...said });
    await scene.done(setProfile, { phone: '800 123 456' });
    expect(await shownIn(scene)).toEqual({ ok: true, value: { phone: '800 123 456' } });
  });

  test('keeps its emblem when it is sent again, and loses it when asked to', async () => {
    const scene = openScene();
    const fileId = await picture(scene);
    await scene.done(setProfile, { fileId });
    const draft = await scene.look(viewProfileDraft, {});
    expect(draft).toMatchObject({ value: { profile: { fileId } } });
    await scene.done(setProfile, { fileId, noEmblem: true });
    expect(await shownIn(scene)).toEqual({ ok: true, value: {} });
  });

  test.each(['coordinator', 'regional-officer', 'partner-lead'] as const)(
    'is set by a %s',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      await scene.done(setProfile, { phone: '800 123 456' }, { person });
    },
  );

  test.each(['unit-officer', 'data-officer', 'reader', 'monitor', 'resident'] as const)(
    'is not set by a %s, who does not see its draft either',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      const nowhere = { ok: false, code: 'request.not-found' };
      expect(await scene.attempt(setProfile, {}, { person })).toMatchObject(nowhere);
      expect(await scene.look(viewProfileDraft, {}, { person })).toMatchObject(nowhere);
    },
  );

  test('of one tenant is not another’s', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    await ours.done(setProfile, { ...said });
    await shownIn(ours);
    expect(await shownIn(theirs)).toEqual({ ok: true, value: {} });
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const scene = openScene();
    await scene.done(setProfile, { ...said });
    for (const version of [versionOf({}), versionOf({ phone: '800 123 456' })])
      expect(await scene.attempt(setProfile, { ...said, version })).toEqual({
        ok: false,
        code: 'request.stale',
        at: 'version',
      });
  });
});

describe('a colour', () => {
  test.each(['primary', 'accent'] as const)(
    'that cannot be read is refused as %s, with its ratio and a shade that can',
    async (name) => {
      const scene = openScene();
      const refusal = await scene.attempt(setProfile, { [name]: '#FFCC00' });
      expect(refusal).toMatchObject({ ok: false, code: 'tenancy.low-contrast', at: name });
      const { found } = refusal as { found?: Record<string, string | number> };
      expect(fillIn(tenancyRefusals['tenancy.low-contrast'].es, found)).toMatch(
        /contraste de 1,3 a 1,.*por ejemplo #[0-9a-f]{6}\.$/,
      );
      expect(fillIn(tenancyRefusals['tenancy.low-contrast'].en, found, 'en')).toContain(
        'of 1.3 to',
      );
      const shade = String(found?.['shade']);
      await scene.done(setProfile, { [name]: shade });
    },
  );
});

describe('a mailbox', () => {
  test.each(['oficina@gmail.com', 'ana@HOTMAIL.com', 'x@yahoo.es'])(
    '%s of a private provider is no office',
    async (mail) => {
      const scene = openScene();
      expect(await scene.attempt(setProfile, { mail })).toEqual({
        ok: false,
        code: 'tenancy.private-mailbox',
        at: 'mail',
      });
    },
  );

  test('of a private provider is taken from an organisation, which may have no other', async () => {
    const scene = openScene(undefined, newPartner());
    const person = scene.personWith('partner-lead');
    await scene.done(setProfile, { mail: 'puentes@gmail.com' }, { person });
  });
});

describe('an emblem', () => {
  test.each([
    [pngOf(128, 160, 21_000), 'tenancy.emblem-heavy'],
    [pngOf(20, 64), 'tenancy.emblem-size'],
    [pngOf(64, 4000), 'tenancy.emblem-size'],
  ])('that would weigh on every page or be no use is refused (%#)', async (bytes, code) => {
    const scene = openScene();
    const fileId = await picture(scene, bytes);
    expect(await scene.attempt(setProfile, { fileId })).toMatchObject({
      code,
      at: 'fileId',
    });
  });

  test('that is a document, or that nobody kept here, is refused', async () => {
    const [scene, other] = [openScene(), openScene()];
    const refusal = { ok: false, code: 'tenancy.emblem-type', at: 'fileId' };
    for (const fileId of [await keptFile(scene), await picture(other)])
      expect(await scene.attempt(setProfile, { fileId })).toEqual(refusal);
  });

  test('that moves is refused', async () => {
    const scene = openScene();
    const moving = Buffer.concat([
      pngOf(64, 64).subarray(0, 40),
      Buffer.from('acTL'),
      pngOf(64, 64).subarray(24),
    ]);
    const fileId = await picture(scene, moving);
    expect(await scene.attempt(setProfile, { fileId })).toMatchObject({
      code: 'tenancy.emblem-type',
    });
  });
});

describe('a profile is refused whole', () => {
  test.each([
    [{ phone: 'llámame' }, 'phone'],
    [{ phone: '123' }, 'phone'],
    [{ phone: '+56 2 2345 6789;ext=1' }, 'phone'],
    [{ mail: 'no es correo' }, 'mail'],
    [{ hours: 'a\nb' }, 'hours'],
    [{ address: 'x'.repeat(201) }, 'address'],
    [{ primary: 'red' }, 'primary'],
    [{ accent: '#0b4f8a;}' }, 'accent'],
    [{ emblem: { sha256: 'a'.repeat(64) } }, 'emblem'],
    [{ fileId: 'x' }, 'fileId'],
    [{ version: 'x' }, 'version'],
  ])('with %j', async (wrong, at) => {
    const scene = openScene(undefined, region.tenant);
    const person = scene.personWith('regional-officer');
    expect(await scene.attempt(setProfile, { ...wrong }, { person })).toMatchObject({
      ok: false,
      code: 'request.invalid',
      at,
    });
  });
});
