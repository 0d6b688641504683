import { describe, expect, test } from 'vitest';
import { changeProposal, closeVote, openVote, viewEditionDraft, withdrawEdition } from '#standards';
import {
  type Region,
  openRegion,
  proposedIn,
  ruleSample,
  votingIn,
  withChanged,
  wordingSample,
} from './samples.ts';

const reason = 'Se propuso con un error de redacción.';
const { standardId: _, ...wording } = wordingSample;

const open = ({ scene, officer }: Region, named: object, rule: object = {}) =>
  scene.attempt(openVote, { ...named, ...ruleSample, ...rule }, officer);

describe('a proposal that is changed', () => {
  test('is another text under the same number', async () => {
    const region = openRegion();
    const { scene, officer } = region;
    const named = await proposedIn(region);
    const change = { ...named, ...wording, label: '2027' };
    const { version } = await scene.done(changeProposal, change, officer);
    expect(await scene.look(viewEditionDraft, named, officer)).toMatchObject({
      value: { version, draft: { label: '2027', parent: 'gore-rm', parentEdition: 1 } },
    });
  });

  test('after somebody else is refused, and so is putting to the vote what nobody read', async () => {
    const region = openRegion();
    const { scene, officer } = region;
    const named = await proposedIn(region);
    const seen = await scene.look(viewEditionDraft, named, officer);
    if (!seen.ok) throw new Error(seen.code);
    const { version, textVersion } = seen.value;
    await scene.done(changeProposal, { ...named, ...wording, label: '2027', version }, officer);
    const late = { ...named, ...wording, label: '2028', version };
    const stale = { code: 'request.stale', at: 'version' };
    expect(await scene.attempt(changeProposal, late, officer)).toMatchObject(stale);
    expect(await open(region, named, { version: textVersion })).toMatchObject(stale);
    expect(await open(region, named)).toMatchObject({ code: 'standards.no-members' });
  });

  test.each<[string, object, string]>([
    ['into less', { requirements: withChanged('C2', undefined) }, 'looser-than-parent'],
    ['into a child of itself', { parentEdition: 2 }, 'circular-parent'],
    ['into other units', { requirements: withChanged('T2', { unit: 'days' }) }, 'wrong-unit'],
  ])('%s is refused', async (_what, wrong, code) => {
    const region = openRegion();
    const named = await proposedIn(region);
    const change = { ...named, ...wording, ...wrong };
    expect(await region.scene.attempt(changeProposal, change, region.officer)).toMatchObject({
      code: `standards.${code}`,
    });
  });

  test.each(['1', '3', '999'])('under number %s is not there', async (edition) => {
    const region = openRegion();
    const named = { ...(await proposedIn(region)), edition };
    const { scene, officer } = region;
    const change = { ...named, ...wording };
    const all = [
      scene.attempt(changeProposal, change, officer),
      scene.attempt(withdrawEdition, { ...named, reason }, officer),
      scene.attempt(closeVote, { ...named, inForceFrom: '2026-06-01' }, officer),
    ];
    for (const one of await Promise.all(all))
      expect(one).toMatchObject({ code: 'standards.not-found' });
  });

  test('is refused in its vote and after its end, and so is withdrawing it', async () => {
    const region = openRegion();
    const { scene, officer } = region;
    const { named } = await votingIn(region, 'renca');
    const refused = async () => {
      const change = { ...named, ...wording };
      for (const one of [
        await scene.attempt(changeProposal, change, officer),
        await scene.attempt(withdrawEdition, { ...named, reason }, officer),
        await open(region, named),
      ])
        expect(one).toMatchObject({ code: 'standards.wrong-state' });
    };
    await refused();
    scene.at('2026-03-21T12:00:00.000Z');
    await scene.done(closeVote, { ...named, inForceFrom: '2026-06-01' }, officer);
    await refused();
  });

  test('is withdrawn once, with a reason', async () => {
    const region = openRegion();
    const { scene, officer } = region;
    const named = await proposedIn(region);
    const withdrawing = (given: object) => scene.attempt(withdrawEdition, given as never, officer);
    expect(await withdrawing(named)).toMatchObject({ code: 'request.invalid', at: 'reason' });
    expect(await withdrawing({ ...named, reason: 'corto' })).toMatchObject({ at: 'reason' });
    expect(await withdrawing({ ...named, reason })).toMatchObject({ ok: true });
    expect(await withdrawing({ ...named, reason })).toMatchObject({
      code: 'standards.wrong-state',
    });
  });
});
