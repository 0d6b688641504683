import { describe, expect, test } from 'vitest';
import { openVote, viewEditionVotes, voteOnEdition } from '#standards';

import {
  afterTheVote,
  close,
  openRegion,
  proposedIn,
  publish,
  ruleSample,
  vote,
  votingIn,
} from './samples.ts';

describe('opening a vote', () => {
  test.each<[string, object, string, string | undefined]>([
    ['before its time', { closesAt: '2026-03-02T10:00' }, 'standards.wrong-closing', 'closesAt'],
    ['within the day', { closesAt: '2026-03-03T08:00' }, 'standards.wrong-closing', 'closesAt'],
    ['after a season', { closesAt: '2026-06-30T12:00' }, 'standards.wrong-closing', 'closesAt'],
    ['on a day that there is not', { closesAt: '2027-02-29T12:00' }, 'request.invalid', 'closesAt'],
    ['with half as less than half', { majorityPercent: 49 }, 'request.invalid', 'majorityPercent'],
    ['with more than all', { quorumPercent: 101 }, 'request.invalid', 'quorumPercent'],
    ['without a quorum', { quorumPercent: 0 }, 'request.invalid', 'quorumPercent'],
    ['of another edition', { edition: '9' }, 'standards.not-found', undefined],
  ])('%s is refused', async (_what, wrong, code, at) => {
    const region = openRegion();
    await region.member('renca');
    const input = { ...(await proposedIn(region)), ...ruleSample, ...wrong };
    expect(await region.scene.attempt(openVote, input, region.officer)).toMatchObject({
      ok: false,
      code,
      ...(at ? { at } : {}),
    });
  });

  test('is refused where nobody could vote', async () => {
    const region = openRegion();
    await region.stand('renca', 'preparing');
    // The region stands in the list too, and is no member of itself.
    await region.stand('gobierno-regional', 'active');
    const input = { ...(await proposedIn(region)), ...ruleSample };
    expect(await region.scene.attempt(openVote, input, region.officer)).toMatchObject({
      code: 'standards.no-members',
    });
  });
});

describe('a vote', () => {
  test('is given once for a municipality, whoever of it votes', async () => {
    const region = openRegion();
    const voting = await votingIn(region, 'renca', 'maipu');
    expect(await vote(region, voting, 0)).toMatchObject({ ok: true });
    const input = { ...voting.named, commune: 'renca', choice: 'no' };
    for (const asking of [{ person: voting.members[0]?.person }, await region.speaker('renca')])
      expect(await region.scene.attempt(voteOnEdition, input, asking)).toMatchObject({
        code: 'standards.already-voted',
      });
  });

  test('given at the same moment by three officers, eight times each, is one', async () => {
    const region = openRegion();
    const voting = await votingIn(region, 'renca', 'maipu');
    const officers = [
      voting.members[0],
      await region.speaker('renca'),
      await region.speaker('renca'),
    ].map((one) => ({ person: one?.person }));
    const choices = ['yes', 'no', 'abstain'];
    const all = await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        region.scene.attempt(
          voteOnEdition,
          { ...voting.named, commune: 'renca', choice: choices[at % 3] },
          officers[at % 3],
        ),
      ),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of all) if (!one.ok) expect(one.code).toBe('standards.already-voted');
    region.scene.at(afterTheVote);
    await close(region, voting.named);
    await publish(region);
    const seen = await region.scene.look(viewEditionVotes, voting.named);
    expect(seen.ok && seen.value.tally?.rollCall).toHaveLength(1);
  });

  test('sent twice under one key has one answer, and is not changed by the second', async () => {
    const region = openRegion();
    const { named, members } = await votingIn(region, 'renca');
    const asking = { person: members[0]?.person, key: 'la-misma' };
    const input = { ...named, commune: 'renca', choice: 'yes' };
    const first = await region.scene.attempt(voteOnEdition, input, asking);
    expect(await region.scene.attempt(voteOnEdition, input, asking)).toEqual(first);
    const other = { ...input, choice: 'no' };
    expect(await region.scene.attempt(voteOnEdition, other, asking)).toMatchObject({
      code: 'request.key-reused',
    });
  });

  test.each<[string, object, string]>([
    ['for another municipality', { commune: 'maipu' }, 'standards.not-your-commune'],
    ['for the region', { commune: 'gobierno-regional' }, 'standards.not-your-commune'],
    ['for nobody', { commune: undefined }, 'request.invalid'],
    ['that says maybe', { choice: 'maybe' }, 'request.invalid'],
    ['that weighs more', { weight: 2 }, 'request.invalid'],
    ['on another edition', { edition: '3' }, 'standards.not-found'],
    ['on a shipped edition', { edition: '1' }, 'standards.not-found'],
    ['on a standard that there is not', { standardId: 'iso' }, 'request.not-found'],
  ])('%s is refused', async (_what, wrong, code) => {
    const region = openRegion();
    const { named, members } = await votingIn(region, 'renca', 'maipu');
    const input = { ...named, commune: 'renca', choice: 'yes', ...wrong };
    const asking = { person: members[0]?.person };
    expect(await region.scene.attempt(voteOnEdition, input, asking)).toMatchObject({ code });
  });

  test.each(['preparing', 'interested', 'outside'])(
    'of a municipality that is only %s is refused',
    async (state) => {
      const region = openRegion();
      const { named } = await votingIn(region, 'renca');
      await region.stand('maipu', state);
      const input = { ...named, commune: 'maipu', choice: 'yes' };
      const asking = await region.speaker('maipu');
      expect(await region.scene.attempt(voteOnEdition, input, asking)).toMatchObject({
        code: 'standards.not-a-member',
      });
    },
  );

  test('of somebody who is no longer appointed is refused', async () => {
    const region = openRegion();
    const { named } = await votingIn(region, 'renca');
    const input = { ...named, commune: 'renca', choice: 'yes' };
    const over = await region.speaker('renca', '2026-03-01');
    expect(await region.scene.attempt(voteOnEdition, input, over)).toMatchObject({
      code: 'standards.not-your-commune',
    });
  });

  test('is not taken before the vote nor from its last moment on', async () => {
    const region = openRegion();
    const asking = await region.member('renca');
    const named = await proposedIn(region);
    const input = { ...named, commune: 'renca', choice: 'yes' };
    const attempt = () => region.scene.attempt(voteOnEdition, input, asking);
    expect(await attempt()).toMatchObject({ code: 'standards.not-open' });
    await region.scene.done(openVote, { ...named, ...ruleSample }, region.officer);
    region.scene.at('2026-03-20T21:00:00.000Z');
    expect(await attempt()).toMatchObject({ code: 'standards.not-open' });
    region.scene.at('2026-03-20T20:59:59.000Z');
    expect(await attempt()).toMatchObject({ ok: true });
  });

  test.each(['regional-officer', 'coordinator', 'resident', 'monitor', 'person'] as const)(
    'is not for %s',
    async (role) => {
      const region = openRegion();
      const { named } = await votingIn(region, 'renca');
      const input = { ...named, commune: 'renca', choice: 'yes' };
      const asking = { person: region.scene.personWith(role) };
      expect(await region.scene.attempt(voteOnEdition, input, asking)).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('tells who voted and not what, until it is closed', async () => {
    const region = openRegion();
    const voting = await votingIn(region, 'renca', 'maipu');
    await vote(region, voting, 0, 'no');
    await publish(region);
    const open = await region.scene.look(viewEditionVotes, voting.named, { person: undefined });
    expect(open).toMatchObject({ value: { state: 'voting', voted: ['renca'] } });
    expect(JSON.stringify(open)).not.toContain('"no"');
    region.scene.at(afterTheVote);
    await close(region, voting.named);
    await publish(region);
    expect(await region.scene.look(viewEditionVotes, voting.named)).toMatchObject({
      value: {
        state: 'rejected',
        rule: { quorumPercent: 50, majorityPercent: 50 },
        tally: {
          active: 2,
          no: 1,
          rollCall: [{ commune: 'renca', choice: 'no', isCounted: true }],
        },
      },
    });
  });
});
