import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cost, type Costs, costsOf, tightened, writeCosts } from './costs.ts';
import { textOf } from './tree.ts';

const read = () => JSON.parse(textOf('test/house/costs.json')) as Costs;
let written = read();

// The town is of March to September 2026; whatever day it is, it is looked at on this one.
const now = Date.parse('2026-09-02T12:01:00.000Z');

let found: Costs = {};
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  found = await costsOf(now);
  if (process.env['RATCHETS'] === 'tighten') writeCosts(tightened(found, written));
  written = read();
});
afterAll(() => {
  vi.useRealTimers();
});

const [asStatus, asCalls, asUnits, asItems] = ['status', 'calls', 'units', 'items'] as const;

/** Where a request costs more than was written down, or was never written down. */
const worse = (costs: Costs, limits: Costs) =>
  Object.entries(costs).flatMap(([name, cost]) => {
    const most: Cost | undefined = limits[name];
    if (!most) return [`${name} is not in test/house/costs.json: npm run ratchets writes it down`];
    const steps = [asStatus, asCalls, asUnits, asItems].map(
      (what, at) => [what, cost[at] ?? 0, most[at] ?? 0] as const,
    );
    return steps
      .filter(([what, is, was]) => (what === 'status' ? is !== was : is > was))
      .map(([what, is, was]) => `${name}: ${what} ${is}, was ${was}`);
  });

describe('a request', () => {
  test('costs the table no more than it did, page by page and verb by verb', () => {
    expect(Object.keys(found).length).toBeGreaterThan(200);
    expect(worse(found, written)).toEqual([]);
  });

  test('that is written down is still asked', () => {
    expect(Object.keys(written).filter((name) => !(name in found))).toEqual([]);
  });

  test('is mostly answered, so that these are not the costs of refusals at the door', () => {
    const answered = Object.values(found).filter(([status]) => status < 300 || status === 422);
    expect(answered.length).toBeGreaterThan(Object.keys(found).length * 0.6);
  });
});

describe('a planted step back', () => {
  test.each([
    ['a call more', [200, 4, 1.5, 1], 'calls 4, was 3'],
    ['half a unit more', [200, 3, 2, 1], 'units 2, was 1.5'],
    ['an item more', [200, 3, 1.5, 2], 'items 2, was 1'],
    ['another answer', [404, 3, 1.5, 1], 'status 404, was 200'],
  ] as const)('of %s is noticed', (_what, cost, said) => {
    expect(worse({ '/': cost }, { '/': [200, 3, 1.5, 1] })).toEqual([`/: ${said}`]);
  });
});
