import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerOrganisation } from '#organisations';
import { pipelineRefusals } from '#perform';
import { openScene } from '#samples';
import { commitmentIn } from '../../packages/commitments/samples.ts';
import { moments, openedConsultation } from '../../packages/consultations/samples.ts';
import { attachedEvidence } from '../../packages/implementation/samples.ts';
import { assessedPlan } from '../../packages/monitoring/samples.ts';
import { assembledPlan } from '../../packages/plans/samples.ts';
import { processIn } from '../../packages/processes/samples.ts';
import { isProof, runs } from '../proofs/runs.ts';
import { type Trial, canBeClosed, historyIn, offeredVerbs } from './history.ts';

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

/** The step is possible, and takes somebody else. */
const takesAnother = 'request.same-person';

/** A refusal for what was typed. All others are for what the thing is, for the phase, or for what is not there. */
const isForContent = (trial: Trial, code: string, rules: ReadonlySet<string>) =>
  code === takesAnother || (statusOf(trial.verb, code) === 422 && !rules.has(code));

const check = (trials: readonly Trial[]) => {
  const rules = new Set(trials.flatMap(({ told }) => told ?? []));
  for (const trial of trials) {
    const { got, isOffered, told, verb } = trial;
    // What there is one of and is there already has no rule of its own: it is refused for one reason or another.
    const why = told === undefined ? { ok: false } : { code: told };
    if (!isOffered) expect([verb, got]).toEqual([verb, expect.objectContaining(why)]);
    else if (!got.ok)
      expect([verb, got, isForContent(trial, got.code, rules)]).toEqual([verb, got, true]);
  }
};

describe('what is offered is possible, and what is not offered is refused for the reason of its rule', () => {
  test('in any history of a process', async () => {
    const histories = fc.array(move, { minLength: 20, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(histories, async (moves) => {
        check(await played(moves));
      }),
      // A history is long and a smaller one says no more: the first that fails is told.
      { numRuns: runs(4, 300), endOnFailure: true },
    );
  });

  test('on a way through every phase, which meets every step both ways', async () => {
    const scene = openScene();
    const begun = await through(scene, await processIn(scene), [1, 0, 1, 2, 3, 4]);
    const later = openScene();
    const { processId } = await assembledPlan(later);
    await later.done(registerOrganisation, { name: 'Junta de Vecinos Uno', kind: 'union' });
    const planned = await through(later, processId, [5, 5, 6, 7]);
    const drafted = openScene();
    const withMilestone = await through(drafted, (await commitmentIn(drafted)).processId, [3]);
    const over = openScene();
    const box = await openedConsultation(over);
    over.at(moments.after);
    const counted = await through(over, box.processId, [4]);
    const last = openScene();
    const plan = await assessedPlan(last);
    await attachedEvidence(last, plan);
    const assessed = await through(last, plan.processId, [6, 1, 7]);
    const done = [...begun, ...withMilestone, ...planned, ...counted, ...assessed];
    check(done);
    const ways = new Set(done.map(({ isOffered, verb }) => `${verb} ${isOffered}`));
    const never = offeredVerbs.flatMap((verb) =>
      (canBeClosed(verb) ? [true, false] : [true])
        .map((how) => `${verb.id} ${how}`)
        .filter((way) => !ways.has(way)),
    );
    expect(never).toEqual([]);
  });
});

/** The steps that were never met so far: as offered, or as not offered. */
const neverMet = (trials: readonly (Trial | undefined)[], how: boolean): readonly number[] => {
  const met = new Set(trials.flatMap((one) => (one?.isOffered === how ? one.verb : [])));
  return offeredVerbs.flatMap(({ id }, at) => (met.has(id) ? [] : [at]));
};

/** Everything on the long way; on the short one what was not refused yet. */
const tries = (trials: readonly (Trial | undefined)[]): readonly number[] =>
  isProof ? offeredVerbs.map((_, at) => at) : neverMet(trials, false);

/** In each phase every step is taken that is offered, and tried that is not. */
const through = async (
  scene: ReturnType<typeof openScene>,
  processId: string,
  ways: readonly number[],
): Promise<readonly Trial[]> => {
  const history = historyIn(scene, processId);
  const trials: (Trial | undefined)[] = [];
  const all = offeredVerbs.map((_, verb) => verb);
  for (const phase of ways) {
    await history.enter(phase);
    for (const verb of neverMet(trials, true)) trials.push(await history.take(verb, 0));
    for (const follow of all) trials.push(await history.follow(follow, follow));
    for (const verb of neverMet(trials, true)) trials.push(await history.take(verb, 0));
    for (const verb of tries(trials)) trials.push(await history.attempt(verb, verb));
    for (const verb of tries(trials)) trials.push(await history.attempt(verb, 0));
  }
  return trials.filter((trial) => trial !== undefined);
};
