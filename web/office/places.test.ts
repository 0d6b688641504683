import { describe, expect, test } from 'vitest';
import { phases } from '#kernel';
import { policyOf } from '#access';
import { verbs } from '#functions';
import { placeOf } from '#perform';
import { order } from './places.ts';

/** Every place of an office with what can be done there. */
const places = [...Map.groupBy(verbs, placeOf)].flatMap(([place, all]) =>
  place ? [{ ...place, ids: all.map(({ id }) => id) }] : [],
);

const offered = places.flatMap(({ ids }) => ids);

/** Done from elsewhere: the ballot has a page of its own, and the phase a button of its own. */
const elsewhere = [
  'consultations.cast-ballot',
  'notices.follow-process',
  'notices.forget-follower',
  'notices.unfollow-process',
  'processes.enter-phase',
  'processes.move-edition',
  'processes.schedule-process',
];

const ofProcess = verbs.filter(({ path }) => path.startsWith('/processes/:processId'));

describe('the office of a process', () => {
  test('has a place for everything that can be done in a process', () => {
    const missing = ofProcess.map(({ id }) => id).filter((id) => !offered.includes(id));
    expect(missing.toSorted()).toEqual(elsewhere);
  });

  test('offers nothing that nobody can do', () => {
    const known = new Set(ofProcess.map(({ id }) => id));
    expect(offered.filter((id) => !known.has(id))).toEqual([]);
  });

  test('calls a station main only in a phase where something can be done there', () => {
    for (const { key, phases: main, ids } of places) {
      const open = new Set(
        ids.flatMap((id) => {
          const verb = verbs.find((one) => one.id === id);
          const policy = verb ? policyOf(verb.capability).phases : [];
          return policy === 'any' ? phases : policy;
        }),
      );
      expect(
        main.filter((phase) => !open.has(phase)),
        key,
      ).toEqual([]);
    }
  });

  test('leaves no phase of the work without a main station', () => {
    expect(phases.filter((phase) => !places.some((one) => one.phases.includes(phase)))).toEqual([]);
  });

  test('has one order of the places, and every one in it', () => {
    expect(places.map(({ key }) => key).toSorted()).toEqual([...order].toSorted());
  });
});
