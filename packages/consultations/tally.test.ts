import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommitmentId } from '#commitments';
import { OptionId } from '#consultations';
import { count } from './tally.ts';

const idAt = (index: number, kind: string) => `${kind}${String(index).padStart(25, '0')}`;
const paperOf = (size: number, cutoff: number) => ({
  options: Array.from({ length: size }, (_, index) => ({
    optionId: OptionId.parse(idAt(index, 'a')),
    commitmentId: CommitmentId.parse(idAt(index, 'c')),
  })),
  cutoff,
});

const elections = fc.integer({ min: 2, max: 12 }).chain((size) =>
  fc.record({
    paper: fc.integer({ min: 1, max: size }).map((cutoff) => paperOf(size, cutoff)),
    ballots: fc.array(fc.subarray(paperOf(size, 1).options.map(({ optionId }) => optionId)), {
      maxLength: 60,
    }),
  }),
);

describe('the tally', () => {
  test('does not depend on the order in which ballots lie in the box', () => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat()), ({ paper, ballots }, keys) => {
        const shuffled = ballots
          .map((ballot) => ({ ballot, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot);
        expect(count(paper, shuffled)).toEqual(count(paper, ballots));
      }),
    );
  });

  test('holds every mark of every ballot, and no other', () => {
    fc.assert(
      fc.property(elections, ({ paper, ballots }) => {
        const outcome = count(paper, ballots);
        const votes = outcome.counts.reduce((sum, one) => sum + one.votes, 0);
        expect(votes).toBe(ballots.flat().length);
        expect(outcome.ballots).toBe(ballots.length);
        expect(outcome.blank).toBe(ballots.filter((ballot) => ballot.length === 0).length);
        expect(new Set(outcome.counts.map(({ optionId }) => optionId)).size).toBe(
          paper.options.length,
        );
        expect(outcome.chosen).toHaveLength(paper.cutoff);
      }),
    );
  });

  test('chooses nobody over an option with more votes, and says when the paper decided', () => {
    fc.assert(
      fc.property(elections, ({ paper, ballots }) => {
        const outcome = count(paper, ballots);
        const votesOf = (commitmentId: string) => {
          const option = paper.options.find((one) => one.commitmentId === commitmentId);
          return ballots.filter((ballot) => option && ballot.includes(option.optionId)).length;
        };
        const isIn = new Set<string>(outcome.chosen);
        const [inside, outside] = [
          outcome.chosen.map(votesOf),
          paper.options
            .filter((one) => !isIn.has(one.commitmentId))
            .map((one) => votesOf(one.commitmentId)),
        ];
        const [least, most] = [Math.min(...inside), Math.max(...outside)];
        expect(least).toBeGreaterThanOrEqual(most);
        expect(outcome.tiesAtCutoff).toBe(outside.length > 0 && least === most);
      }),
    );
  });

  test('gains nothing from one more blank ballot but the blank', () => {
    fc.assert(
      fc.property(elections, ({ paper, ballots }) => {
        const [before, after] = [count(paper, ballots), count(paper, [...ballots, []])];
        expect(after).toEqual({ ...before, ballots: before.ballots + 1, blank: before.blank + 1 });
      }),
    );
  });

  test('puts equal votes in the order of the paper', () => {
    const paper = paperOf(3, 2);
    const single = paper.options.map(({ optionId }) => [optionId]);
    const outcome = count(paper, single.toReversed());
    expect(outcome.counts.map(({ optionId }) => [optionId])).toEqual(single);
    expect(outcome.chosen).toEqual(paper.options.slice(0, 2).map((one) => one.commitmentId));
    expect(outcome.tiesAtCutoff).toBe(true);
  });
});
