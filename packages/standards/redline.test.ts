import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Requirement } from '#standards';
import { redlineOf } from './redline.ts';
import { anyRequirement, anyRequirements, tightenedFrom } from './samples.ts';
import { weakerIn } from './tighten.ts';

const [one] = fc.sample(
  anyRequirement('X').filter(
    ({ unit, kind, threshold }) => unit === 'days' && kind === 'advised' && threshold > 3,
  ),
  1,
);
if (!one) throw new Error('no requirement');

const isFloor = redlineOf([one], [{ ...one, threshold: one.threshold + 1 }])[0]?.change;
const [stricter, looser] =
  isFloor === 'tightened'
    ? [one.threshold + 1, one.threshold - 1]
    : [one.threshold - 1, one.threshold + 1];

describe('a redline', () => {
  test.each<[string, Partial<Requirement>]>([
    ['unchanged', {}],
    ['reworded', { es: 'Se dice de otra forma.' }],
    ['reworded', { source: 'Otra fuente', isVerified: !one.isVerified }],
    ['tightened', { threshold: stricter }],
    ['tightened', { kind: 'required' }],
    ['tightened', { threshold: stricter, es: 'Se pide más.' }],
    ['loosened', { threshold: looser }],
    ['loosened', { threshold: looser, kind: 'required' }],
    ['loosened', { kind: 'information' }],
    ['loosened', { measure: 'groups', unit: 'count' }],
  ])('says %s of %j', (change, changed) => {
    expect(redlineOf([one], [{ ...one, ...changed }])).toMatchObject([
      { requirementId: 'X', change },
    ]);
  });

  test('shows both texts where they differ, and neither where they do not', () => {
    const after = { ...one, es: 'Se dice de otra forma.' };
    expect(redlineOf([one], [after])).toEqual([
      { requirementId: 'X', change: 'reworded', before: one, after },
    ]);
    expect(redlineOf([one], [one])).toEqual([{ requirementId: 'X', change: 'unchanged' }]);
  });

  test('speaks of every requirement once, and the old text and the new can be read from it', () => {
    fc.assert(
      fc.property(anyRequirements, anyRequirements, (before, after) => {
        const redline = redlineOf(before, after);
        const ids = redline.map(({ requirementId }) => requirementId);
        expect(new Set(ids)).toEqual(new Set([...before, ...after].map(({ id }) => id)));
        expect(new Set(ids).size).toBe(ids.length);
        const same = new Map(before.map((each) => [each.id, each]));
        const rebuilt = redline.flatMap(({ change, requirementId, after: text }) =>
          change === 'unchanged' ? (same.get(requirementId) ?? []) : (text ?? []),
        );
        expect(rebuilt).toEqual(after);
      }),
    );
  });

  test('of what only tightens shows nothing loosened or removed', () => {
    const both = anyRequirements.chain((before) =>
      fc.tuple(fc.constant(before), fc.tuple(...before.map(tightenedFrom))),
    );
    fc.assert(
      fc.property(both, ([before, after]) => {
        const changes = redlineOf(before, after).map(({ change }) => change);
        expect(changes).not.toContain('loosened');
        expect(changes).not.toContain('removed');
      }),
    );
  });

  test('shows something loosened or removed exactly where the new text is weaker', () => {
    fc.assert(
      fc.property(anyRequirements, anyRequirements, (before, after) => {
        const weak = redlineOf(before, after)
          .filter(({ change }) => change === 'loosened' || change === 'removed')
          .map(({ requirementId }) => requirementId);
        expect(weak.toSorted()).toEqual(
          weakerIn(before, after)
            .map(({ requirementId }) => requirementId)
            .toSorted(),
        );
      }),
    );
  });
});
