import { describe, expect, test } from 'vitest';
import { phases } from '#kernel';
import { policyOf } from '#access';
import { verbs } from '#functions';
import { placeOf } from '#perform';
import { stationOf, stations } from './stations.ts';

const offered = [
  ...stations.flatMap(({ creates, steps }) => [...creates, ...Object.values(steps).flat()]),
  ...verbs.filter((verb) => placeOf(verb) !== undefined).map(({ id }) => id),
];

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

  test('asks every verb of a thing by the name that its address has for it', () => {
    for (const { param, steps } of stations)
      for (const id of Object.values(steps).flat()) {
        const [, second] = [
          ...(verbs.find((verb) => verb.id === id)?.path ?? '').matchAll(/:(\w+)/g),
        ];
        if (param) expect(second?.[1], id).toBe(param);
      }
  });

  test('calls a station main only in a phase where something can be done there', () => {
    for (const { key, phases: main, creates, steps } of stations) {
      const open = new Set(
        [...creates, ...Object.values(steps).flat()].flatMap((id) => {
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
    expect(phases.filter((phase) => !stations.some((one) => one.phases.includes(phase)))).toEqual(
      [],
    );
  });

  test('finds no station for what is done elsewhere', () => {
    for (const id of [...elsewhere, 'tenancy.appoint', 'toString'])
      expect(stationOf(id)).toBeUndefined();
  });
});
