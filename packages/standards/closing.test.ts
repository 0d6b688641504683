import { describe, expect, test } from 'vitest';
import { dayOf } from '#kernel';
import {
  findEdition,
  listStandards,
  openVote,
  proposeEdition,
  viewEdition,
  viewEditionVotes,
  voteOnEdition,
} from '#standards';
import { publicScope, publishedRecords, within } from '#table';

import {
  type Region,
  afterTheVote,
  close,
  inForceFrom,
  openRegion,
  plantedVote,
  proposedIn,
  publish,
  ruleSample,
  vote,
  votingIn,
  wordingSample,
} from './samples.ts';

/** An edition that three municipalities agreed on, in force from a day. */
const agreedIn = async (region: Region, date = inForceFrom) => {
  const voting = await votingIn(region, 'renca', 'maipu', 'macul');
  for (const at of [0, 1]) await vote(region, voting, at);
  await vote(region, voting, 2, 'no');
  region.scene.at(afterTheVote);
  expect(await close(region, voting.named, date)).toMatchObject({ value: { state: 'adopted' } });
  await publish(region);
  return voting;
};

describe('closing a vote', () => {
  test.each([
    ['before its end', '2026-03-20T20:59:00.000Z', 'standards.still-open'],
    ['while the last votes settle', '2026-03-20T21:00:30.000Z', 'standards.still-open'],
  ])('%s is refused', async (_what, at, code) => {
    const region = openRegion();
    const { named } = await votingIn(region, 'renca');
    region.scene.at(at);
    expect(await close(region, named)).toMatchObject({ code });
  });

  test.each([
    ['today', '2026-03-20'],
    ['in the past', '2021-01-01'],
    ['later than a year', '2027-03-22'],
    ['never', '9999-12-31'],
  ])('with an edition in force from %s is refused', async (_what, date) => {
    const region = openRegion();
    const { named } = await votingIn(region, 'renca');
    region.scene.at(afterTheVote);
    expect(await close(region, named, date)).toEqual({
      ok: false,
      code: 'standards.wrong-date',
      at: 'inForceFrom',
    });
  });

  test('with a vote that nobody gave is refused, and nothing is adopted', async () => {
    const region = openRegion();
    const voting = await votingIn(region, 'renca', 'maipu');
    await vote(region, voting, 0);
    await plantedVote(region.scene, 'maipu');
    region.scene.at(afterTheVote);
    expect(await close(region, voting.named)).toMatchObject({ code: 'standards.votes-differ' });
    await publish(region);
    expect(await region.scene.look(viewEditionVotes, voting.named)).toMatchObject({
      value: { state: 'voting' },
    });
  });

  test('is done once, by eight at the same moment', async () => {
    const region = openRegion();
    const { named } = await votingIn(region, 'renca');
    region.scene.at(afterTheVote);
    const all = await Promise.all(Array.from({ length: 8 }, () => close(region, named)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await close(region, named)).toMatchObject({ code: 'standards.wrong-state' });
  });

  test('of a proposal that was never put to the vote is refused', async () => {
    const region = openRegion();
    expect(await close(region, await proposedIn(region))).toMatchObject({
      code: 'standards.wrong-state',
    });
  });

  test('counts among the members that are active at that moment', async () => {
    const region = openRegion();
    const voting = await votingIn(region, 'renca', 'maipu');
    await vote(region, voting, 0);
    await vote(region, voting, 1, 'no');
    await region.stand('maipu', 'suspended');
    region.scene.at(afterTheVote);
    expect(await close(region, voting.named)).toMatchObject({ value: { state: 'adopted' } });
    await publish(region);
    const seen = await region.scene.look(viewEditionVotes, voting.named);
    expect(seen.ok && seen.value.tally).toMatchObject({
      active: 1,
      yes: 1,
      no: 0,
      rollCall: [
        { commune: 'maipu', choice: 'no', isCounted: false },
        { commune: 'renca', choice: 'yes', isCounted: true },
      ],
    });
  });

  test('without a quorum rejects the edition, and the next may be proposed', async () => {
    const region = openRegion();
    const voting = await votingIn(region, 'renca', 'maipu', 'macul');
    await vote(region, voting, 0);
    region.scene.at(afterTheVote);
    expect(await close(region, voting.named)).toMatchObject({ value: { state: 'rejected' } });
    expect(await region.scene.attempt(proposeEdition, wordingSample, region.officer)).toMatchObject(
      { value: { edition: 3 } },
    );
  });
});

describe('an edition that was agreed on', () => {
  const inForce = async ({ scene }: Region) => {
    const seen = await scene.look(listStandards, {});
    const own = seen.ok ? seen.value.items.filter(({ id }) => id === 'gore-rm') : [];
    return own.map(({ edition, state, isInForce }) => [edition, state, isInForce]);
  };

  test('is in force from its day on, and takes the place of the one before', async () => {
    const region = openRegion();
    const { named } = await agreedIn(region);
    expect(await inForce(region)).toEqual([
      [1, 'adopted', true],
      [2, 'adopted', false],
    ]);
    // The first of June begins four hours after Greenwich in Chile.
    region.scene.at('2026-06-01T03:59:00.000Z');
    expect(dayOf(region.scene.stage.now())).toBe('2026-05-31');
    expect(await inForce(region)).toMatchObject([{ 2: true }, { 2: false }]);
    region.scene.at('2026-06-01T04:00:00.000Z');
    expect(await inForce(region)).toEqual([
      [1, 'superseded', false],
      [2, 'adopted', true],
    ]);
    expect(await region.scene.look(viewEdition, named)).toMatchObject({
      value: { isInForce: true, inForceFrom, redline: { against: { edition: 1 } } },
    });
  });

  test('is followed only by one that begins later', async () => {
    const region = openRegion();
    await agreedIn(region);
    const { scene, officer } = region;
    const { edition } = await scene.done(proposeEdition, wordingSample, officer);
    const next = { standardId: 'gore-rm', edition: String(edition) };
    await scene.done(openVote, { ...next, ...ruleSample, closesAt: '2026-04-01T12:00' }, officer);
    const input = { ...next, commune: 'renca', choice: 'yes' };
    for (const commune of ['renca', 'maipu'])
      await scene.done(voteOnEdition, { ...input, commune }, await region.speaker(commune));
    scene.at('2026-04-02T12:00:00.000Z');
    for (const date of ['2026-05-01', inForceFrom])
      expect(await close(region, next, date)).toMatchObject({ code: 'standards.wrong-date' });
    expect(await close(region, next, '2026-06-02')).toMatchObject({ value: { state: 'adopted' } });
    await publish(region, 'gore-rm-3');
    scene.at('2026-06-02T12:00:00.000Z');
    expect(await inForce(region)).toEqual([
      [1, 'superseded', false],
      [2, 'superseded', false],
      [3, 'adopted', true],
    ]);
  });

  test('may be what the next one comes from, and a rejected one may not', async () => {
    const region = openRegion();
    const { scene, officer } = region;
    await agreedIn(region);
    const wording = { ...wordingSample, parentEdition: 2 };
    const less = wording.requirements.filter(({ id }) => id !== 'RM5');
    expect(
      await scene.attempt(proposeEdition, { ...wording, requirements: less }, officer),
    ).toMatchObject({ code: 'standards.looser-than-parent', at: 'requirements.RM5' });
    const named = await proposedIn(region, { parentEdition: 2 });
    await scene.done(openVote, { ...named, ...ruleSample, closesAt: '2026-04-01T12:00' }, officer);
    scene.at('2026-04-02T12:00:00.000Z');
    expect(await close(region, named, '2026-07-01')).toMatchObject({
      value: { state: 'rejected' },
    });
    const child = { ...wordingSample, parentEdition: 3 };
    expect(await scene.attempt(proposeEdition, child, officer)).toMatchObject({
      code: 'standards.no-such-parent',
    });
  });

  test('is found by a pin; what is only proposed is not', async () => {
    const region = openRegion();
    const { table } = region.scene.stage;
    const find = (edition: number) =>
      within(publicScope, () =>
        findEdition((of) => publishedRecords(table, of), region.scene.tenant, {
          id: 'gore-rm',
          edition,
        }),
      );
    await agreedIn(region);
    await proposedIn(region);
    await publish(region, 'gore-rm-3');
    expect(await find(1)).toMatchObject({ basis: 'starting-proposal' });
    expect(await find(2)).toMatchObject({ basis: 'agreed', label: '2026', inForceFrom });
    expect(await find(3)).toBeUndefined();
    expect(await find(4)).toBeUndefined();
  });
});
