import { describe, expect, test } from 'vitest';
import { endorse, referCommune, viewDossierDraft, withdrawLetter } from '#joining';
import { openScene } from '#samples';
import { asTenant, begun, boardSample, campaigning, reason } from './samples.ts';

const neighbour = { ...boardSample, name: 'Luisa Prueba', office: 'Presidenta' };

const started = async () => {
  const scene = openScene();
  const dossierId = await begun(scene);
  const campaignId = await campaigning(scene, dossierId);
  const who = { person: scene.personWith() };
  return { scene, dossierId, who, signing: { campaignId, ...neighbour } };
};

type Started = Awaited<ReturnType<typeof started>>;

/** The letters that came of eight tries at one moment. */
const rush = async ({ scene, signing, who }: Started, round: string) => {
  const keys = Array.from({ length: 8 }, (_, at) => `${round}-${at}`);
  const all = await Promise.all(
    keys.map((key) => scene.attempt(endorse, signing, { ...who, key })),
  );
  return all.flatMap((one) => (one.ok ? [one.value.letterId] : []));
};

describe('a letter of a campaign', () => {
  test('is signed again by whoever’s letter was withdrawn, and then once only', async () => {
    const { scene, dossierId, signing, who } = await started();
    const { letterId } = await scene.done(endorse, signing, who);
    await scene.done(withdrawLetter, { dossierId, letterId, reason });
    const again = await scene.done(endorse, signing, { ...who, key: 'otra-vez' });
    expect(again.letterId).not.toBe(letterId);
    expect(await scene.attempt(endorse, signing, { ...who, key: 'y-otra' })).toMatchObject({
      code: 'joining.already-endorsed',
    });
    const draft = await scene.look(viewDossierDraft, { dossierId });
    const standing = draft.ok ? draft.value.letters.filter((one) => !one.withdrawal) : [];
    expect(standing.map((one) => one.letterId)).toEqual([again.letterId]);
  });

  test('is signed once by whoever tries eight times at one moment, also after a withdrawal', async () => {
    const at = await started();
    const [letterId, ...others] = await rush(at, 'primera');
    expect(others).toEqual([]);
    await at.scene.done(withdrawLetter, { dossierId: at.dossierId, letterId, reason });
    expect(await rush(at, 'segunda')).toHaveLength(1);
  });
});

test('a commune is invited once by each government, by eight tries at one moment', async () => {
  const scene = asTenant('cerrillos');
  const inviting = { commune: 'lampa', reason, signedAs: 'Alcaldía' };
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      scene.attempt(referCommune, inviting, { key: `cada-${at}` }),
    ),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await scene.attempt(referCommune, inviting, { key: 'tarde' })).toMatchObject({
    code: 'joining.already-referred',
  });
});
