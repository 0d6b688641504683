import { beforeAll, describe, expect, test } from 'vitest';
import { type Place, type Scene, openPlaces, placesOf, setScene, workers } from './places.ts';
import { programOf } from './programs.ts';
import { type Weight, weigh } from './weight.ts';

const kb = 1024;
const budgets = {
  open: { bytes: 50 * kb, scriptBytes: 15 * kb, requests: 8 },
  office: { bytes: 120 * kb, scriptBytes: 60 * kb, requests: 8 },
} as const;

/** By how much a page is over its budget, in words; nothing where it keeps to it. */
const excess = (
  address: string,
  weight: Weight,
  budget: (typeof budgets)[keyof typeof budgets],
) => [
  ...(['bytes', 'scriptBytes', 'requests'] as const)
    .filter((name) => weight[name] > budget[name])
    .map((name) => `${address}: ${weight[name]} ${name}, at most ${budget[name]}`),
  ...weight.foreign.map((one) => `${address}: asks ${one}`),
];

const overIn = async (places: readonly Place[], kind: keyof typeof budgets, cookie = '') => {
  const found: string[] = [];
  for (const [, address] of places)
    found.push(...excess(address, await weigh(address, cookie), budgets[kind]));
  return found;
};

describe('a page costs whoever opens it for the first time', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });

  test('on every open page at most 50 KB, 15 KB of script and 8 requests, all of them to us', async () => {
    expect(await overIn(openPlaces(scene), 'open')).toEqual([]);
  });

  test.each(workers)('where %s works at most 120 KB', async (name) => {
    const { cookie } = await programOf(name, 'penalolen');
    expect(await overIn(placesOf(name, scene), 'office', cookie)).toEqual([]);
  });

  test('and the scales see the style sheet and the page itself', async () => {
    const { bytes, requests } = await weigh('/');
    expect(requests).toBeGreaterThan(1);
    expect(bytes).toBeGreaterThan(5 * kb);
  });
});
