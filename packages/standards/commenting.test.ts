import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  commentRequirement,
  listEditionComments,
  listStandards,
  publishComments,
  publishEditions,
  viewEdition,
  withdrawEdition,
} from '#standards';
import { publishIn } from '../contributions/samples.ts';
import { openRegion, proposedIn, votingIn, withChanged } from './samples.ts';

const reason = 'Se propuso con un error de redacción.';

describe('a comment', () => {
  const said = { requirementId: 'RM1', text: 'Diez días nos parecen pocos.' };

  test('is published under the name of the municipality and of nobody', async () => {
    const region = openRegion();
    const { scene } = region;
    const asking = await region.member('renca');
    const named = await proposedIn(region);
    await scene.done(commentRequirement, { ...named, ...said }, asking);
    await publishIn(scene, publishComments, '-', 'gore-rm-2');
    const seen = await scene.look(listEditionComments, named);
    expect(seen).toMatchObject({ value: { items: [{ ...said, commune: 'renca' }] } });
    expect(JSON.stringify(seen)).not.toContain(asking.person);
    expect(JSON.stringify(seen)).not.toContain('Ana Soto');
  });

  test('on one requirement may be followed by others', async () => {
    const region = openRegion();
    const asking = await region.member('renca');
    const named = await proposedIn(region);
    for (const text of ['Una cosa.', 'Otra cosa.'])
      await region.scene.done(commentRequirement, { ...named, ...said, text }, asking);
    await publishIn(region.scene, publishComments, '-', 'gore-rm-2');
    const seen = await region.scene.look(listEditionComments, named);
    expect(seen.ok && seen.value.items.map(({ text }) => text)).toEqual([
      'Una cosa.',
      'Otra cosa.',
    ]);
  });

  test.each<[string, object, string]>([
    ['on what the proposal does not ask', { requirementId: 'Z9' }, 'standards.unknown-requirement'],
    ['on another edition', { edition: '3' }, 'standards.not-found'],
    ['on a shipped edition', { edition: '1' }, 'standards.not-found'],
    ['that says nothing', { text: ' ' }, 'request.invalid'],
    ['for a municipality of one’s choice', { commune: 'maipu' }, 'request.invalid'],
  ])('%s is refused', async (_what, wrong, code) => {
    const region = openRegion();
    const asking = await region.member('renca');
    const named = await proposedIn(region);
    const input = { ...named, ...said, ...wrong };
    expect(await region.scene.attempt(commentRequirement, input, asking)).toMatchObject({ code });
  });

  test.each(['interested', 'preparing', 'outside'])(
    'of a municipality that is %s is refused',
    async (state) => {
      const region = openRegion();
      await region.stand('renca', state);
      const asking = await region.speaker('renca');
      const input = { ...(await proposedIn(region)), ...said };
      expect(await region.scene.attempt(commentRequirement, input, asking)).toMatchObject({
        code: 'standards.not-a-member',
      });
    },
  );

  test('of an officer whose appointment is over or was never made is refused', async () => {
    const region = openRegion();
    await region.stand('renca', 'active');
    const input = { ...(await proposedIn(region)), ...said };
    const over = await region.speaker('renca', '2026-03-01');
    const never = { person: region.scene.personWith('member-officer') };
    for (const asking of [over, never])
      expect(await region.scene.attempt(commentRequirement, input, asking)).toMatchObject({
        code: 'standards.not-a-member',
      });
  });

  test('is no longer taken in the vote', async () => {
    const region = openRegion();
    const { named, members } = await votingIn(region, 'renca');
    const input = { ...named, ...said };
    expect(await region.scene.attempt(commentRequirement, input, members[0])).toMatchObject({
      code: 'standards.wrong-state',
    });
  });

  test.each(['regional-officer', 'coordinator', 'resident'] as const)(
    'is not for %s',
    async (role) => {
      const region = openRegion();
      const input = { ...(await proposedIn(region)), ...said };
      const asking = { person: region.scene.personWith(role) };
      expect(await region.scene.attempt(commentRequirement, input, asking)).toMatchObject({
        code: 'request.not-found',
      });
    },
  );
});

describe('what everybody reads of a proposal', () => {
  test('is its text with what it changes in the edition in force', async () => {
    const region = openRegion();
    const requirements = withChanged('RM1', { threshold: 12 });
    const named = await proposedIn(region, { requirements });
    expect(await region.scene.look(viewEdition, named)).toMatchObject({
      code: 'request.not-found',
    });
    await publishIn(region.scene, publishEditions, '-', 'gore-rm-2');
    const seen = await region.scene.look(viewEdition, named, { person: undefined });
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.value).toMatchObject({
      state: 'proposed',
      isInForce: false,
      basis: 'agreed',
      redline: { against: { id: 'gore-rm', edition: 1 } },
    });
    const told = seen.value.redline.changes.filter(({ change }) => change !== 'unchanged');
    expect(told).toMatchObject([
      {
        requirementId: 'RM1',
        change: 'tightened',
        before: { threshold: 10 },
        after: { threshold: 12 },
      },
      { requirementId: 'RM5', change: 'added' },
    ]);
    const listed = await region.scene.look(listStandards, {});
    expect(listed.ok && listed.value.items.at(-1)).toMatchObject({
      id: 'gore-rm',
      edition: 2,
      state: 'proposed',
    });
  });

  test('says of a withdrawn one why', async () => {
    const region = openRegion();
    const named = await proposedIn(region);
    await region.scene.done(withdrawEdition, { ...named, reason }, region.officer);
    await publishIn(region.scene, publishEditions, '-', 'gore-rm-2', 'otra-cosa', 'gore-rm-9');
    expect(await region.scene.look(viewEdition, named)).toMatchObject({
      value: { state: 'withdrawn', withdrawal: { reason } },
    });
  });

  test('is the same when it is published again', async () => {
    const region = openRegion();
    await proposedIn(region);
    const once = await publishIn(region.scene, publishEditions, '-', 'gore-rm-2');
    expect(await publishIn(region.scene, publishEditions, '-', 'gore-rm-2')).toEqual(once);
  });

  test('is nothing of another region', async () => {
    const region = openRegion();
    const named = await proposedIn(region);
    await publishIn(region.scene, publishEditions, '-', 'gore-rm-2');
    expect(await openScene().look(viewEdition, named)).toMatchObject({
      code: 'request.not-found',
    });
  });
});
