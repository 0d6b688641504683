import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TenantId } from '#kernel';
import { type Choice, isCarried, tallyOf } from './tally.ts';

const commune = (index: number) => TenantId.parse(`comuna${index}`);
const members = (count: number) => Array.from({ length: count }, (_, index) => commune(index));
const votesOf = (...choices: readonly Choice[]) =>
  choices.map((choice, index) => ({ commune: commune(index), choice }));

const rule = (quorumPercent: number, majorityPercent: number) => ({
  quorumPercent,
  majorityPercent,
});

describe('a roll call', () => {
  test.each<[string, number, number, number, readonly Choice[], boolean]>([
    ['all say yes', 50, 50, 3, ['yes', 'yes', 'yes'], true],
    ['as many say yes as no', 50, 50, 4, ['yes', 'yes', 'no', 'no'], false],
    ['one more says yes of three', 50, 50, 3, ['yes', 'yes', 'no'], true],
    ['one more says yes of fifty-three', 50, 50, 3, ['yes', 'no', 'yes'], true],
    ['too few take part', 67, 50, 3, ['yes', 'yes'], false],
    ['just enough take part', 66, 50, 3, ['yes', 'yes'], true],
    ['abstentions make the quorum', 100, 50, 3, ['yes', 'abstain', 'abstain'], true],
    ['all abstain', 50, 50, 3, ['abstain', 'abstain', 'abstain'], false],
    ['nobody votes', 1, 50, 3, [], false],
    ['two thirds are asked for and missed', 50, 67, 3, ['yes', 'yes', 'no'], false],
    ['two thirds are asked for and reached', 50, 66, 3, ['yes', 'yes', 'no'], true],
    ['there is nobody', 1, 50, 0, [], false],
  ])('where %s', (_what, quorum, majority, count, choices, carried) => {
    const tally = tallyOf(rule(quorum, majority), members(count), votesOf(...choices));
    expect(isCarried(tally)).toBe(carried);
  });

  test('lists who is no longer active and does not count them', () => {
    const tally = tallyOf(rule(50, 50), members(1), votesOf('no', 'yes', 'yes'));
    expect(tally).toMatchObject({ active: 1, yes: 0, no: 1 });
    expect(tally.rollCall.map(({ isCounted }) => isCounted)).toEqual([true, false, false]);
    expect(isCarried(tally)).toBe(false);
  });

  test('comes out the same in whatever order, and counts everybody once', () => {
    const choices = fc.array(fc.constantFrom<Choice>('yes', 'no', 'abstain'), { maxLength: 52 });
    fc.assert(
      fc.property(choices, fc.nat(52), fc.nat(), (cast, count, seed) => {
        const votes = votesOf(...cast);
        const turned = votes
          .slice(seed % (votes.length + 1))
          .concat(votes.slice(0, seed % (votes.length + 1)));
        const tally = tallyOf(rule(50, 50), members(count), votes);
        expect(tallyOf(rule(50, 50), members(count).toReversed(), turned)).toEqual(tally);
        expect(tally.rollCall).toHaveLength(votes.length);
        expect(tally.yes + tally.no + tally.abstain).toBe(Math.min(votes.length, count));
      }),
    );
  });

  test('is carried by more than half of those who take a side, however many they are', () => {
    for (let sides = 1; sides <= 53; sides += 1)
      for (let yes = 0; yes <= sides; yes += 1) {
        const cast = Array.from({ length: sides }, (_, at): Choice => (at < yes ? 'yes' : 'no'));
        const tally = tallyOf(rule(1, 50), members(53), votesOf(...cast));
        expect(tally.hasMajority).toBe(yes * 2 > sides);
      }
  });
});
