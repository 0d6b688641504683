import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pipelineRefusals } from '#perform';
import { openScene } from '#samples';
import { processIn } from '../../packages/processes/samples.ts';
import { isProof, runs } from '../proofs/runs.ts';
import { type Trial, historyIn, offeredVerbs } from './history.ts';

type Move =
  | { verb: number; on: number }
  | { follow: number; on: number }
  | { phase: number }
  | { days: number };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ verb: fc.nat(1000), on: fc.nat(20) }) },
  { weight: 6, arbitrary: fc.record({ follow: fc.nat(1000), on: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ phase: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 20 }) }) },
);

const played = async (moves: readonly Move[]): Promise<readonly Trial[]> => {
  const scene = openScene();
  const history = historyIn(scene, await processIn(scene));
  const trials: Trial[] = [];
  for (const one of moves) {
    if ('phase' in one) await history.enter(one.phase);
    else if ('days' in one) history.pass(one.days);
    else {
      const isFollowing = 'follow' in one;
      const trial = isFollowing
        ? await history.follow(one.follow, one.on)
        : await history.attempt(one.verb, one.on);
      if (trial) trials.push(trial);
    }
  }
  return trials;
};

const statusOf = (verbId: string, code: string) => {
  const verb = offeredVerbs.find(({ id }) => id === verbId);
  const known: Readonly<Record<string, { readonly status: number }>> = {
    ...pipelineRefusals,
    ...verb?.refusals,
  };
  return known[code]?.status;
};

/** A refusal for what was typed. All others are for what the thing is, for the phase, or for what is not there. */
const isForContent = (trial: Trial, code: string, rules: ReadonlySet<string>) =>
  statusOf(trial.verb, code) === 422 && !rules.has(code);

describe('in any history of a process', () => {
  const seen = new Map<string, number>();

  test('what is offered is possible, and what is not offered is refused for the reason of its rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 30, maxLength: 60 }), async (moves) => {
        const trials = await played(moves);
        const rules = new Set(trials.flatMap(({ told }) => told ?? []));
        for (const trial of trials) {
          const { got, isOffered, told, verb } = trial;
          const key = `${isOffered ? 'offered' : 'not offered'} ${verb}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          if (!isOffered)
            expect([verb, got]).toEqual([verb, expect.objectContaining({ code: told })]);
          else if (!got.ok)
            expect([verb, got, isForContent(trial, got.code, rules)]).toEqual([verb, got, true]);
        }
      }),
      // The same histories in every suite, so that what they reach is reached; others in the proof.
      { numRuns: runs(14, 300), ...(isProof ? {} : { seed: 20_260_302 }) },
    );
  });

  test('every step was met both ways', () => {
    const never = offeredVerbs.flatMap(({ id }) =>
      ['offered', 'not offered']
        .filter((how) => !seen.has(`${how} ${id}`))
        .map((how) => `${id}: never ${how}`),
    );
    expect(never).toEqual([]);
  });
});
