import { describe, expect, test } from 'vitest';
import { endorse, enterLetter, recordSignature, withdrawLetter } from '#joining';
import { openScene } from '#samples';
import { begun, boardSample, campaigning, letterSample, reason } from './samples.ts';

const entered = async () => {
  const scene = openScene();
  const dossierId = await begun(scene);
  const own = { ...letterSample, dossierId, government: scene.tenant };
  const { letterId } = await scene.done(enterLetter, own);
  const signing = (more: object) =>
    scene.attempt(recordSignature, {
      dossierId,
      letterId,
      name: 'Claudia Prueba',
      office: 'Alcaldesa',
      method: 'electronic',
      ...more,
    });
  return { scene, dossierId, signing };
};

describe('a signature under an applicant’s letter', () => {
  test('is of a time that has come, by the instant and not by the hour on its clock', async () => {
    const { signing } = await entered();
    for (const signedAt of [
      '2026-03-02T09:05:00-03:00',
      '2026-03-02T23:00:00+09:00',
      '2031-01-01T00:00:00Z',
    ])
      expect(await signing({ signedAt })).toMatchObject({
        code: 'joining.future-signature',
        at: 'signedAt',
      });
    expect(await signing({ signedAt: '2026-03-02T20:59:00+09:00' })).toMatchObject({ ok: true });
  });

  test('is not of somebody who already stands behind it as another, until that letter is taken back', async () => {
    const { scene, dossierId, signing } = await entered();
    const campaignId = await campaigning(scene, dossierId);
    const neighbour = { campaignId, ...boardSample, name: 'CLAUDIA  Prueba', office: 'Presidenta' };
    const { letterId } = await scene.done(endorse, neighbour, { person: scene.personWith() });
    const signed = { signedAt: '2026-03-01T12:00:00-03:00' };
    expect(await signing(signed)).toMatchObject({ code: 'joining.signed-support', at: 'name' });
    await scene.done(withdrawLetter, { dossierId, letterId, reason });
    expect(await signing(signed)).toMatchObject({ ok: true });
  });
});
