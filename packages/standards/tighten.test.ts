import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phases } from '#kernel';
import { type Requirement, editions, measureOf } from '#standards';
import { mayStand } from './ancestry.ts';
import { Measure } from './measures.ts';
import { computable, kinds, severities } from './requirement.ts';
import { anyRequirement, anyRequirements, requirementsSample, tightenedFrom } from './samples.ts';
import { type Weakness, weakerIn } from './tighten.ts';
import { runs } from '../../test/proofs/runs.ts';

const next = <Item>(list: readonly Item[], item: Item): Item | undefined =>
  list[list.indexOf(item) + 1];

const looserThreshold = ({ measure, threshold }: Requirement) =>
  measureOf(measure).direction === 'at-least' ? threshold - 1 : threshold + 1;

/** One way of asking for less; nothing where the requirement asks for the least already. */
const loosened: Readonly<
  Record<Exclude<Weakness, 'missing'>, (one: Requirement) => Requirement | undefined>
> = {
  kind: (one) => {
    const kind = next(kinds, one.kind);
    return kind && { ...one, kind };
  },
  severity: (one) => {
    const severity = next(severities, one.severity);
    return severity && { ...one, severity };
  },
  phase: (one) => {
    const phase = next(phases, one.phase);
    return phase && { ...one, phase };
  },
  threshold: (one) => ({ ...one, threshold: looserThreshold(one) }),
  measure: (one) => {
    const measure = next(Measure.options, one.measure) ?? 'groups';
    return { ...one, measure, unit: measureOf(measure).unit };
  },
};

describe('an edition that comes from another', () => {
  test('is never weaker by being tightened, reworded and added to', () => {
    const child = anyRequirements.chain((parent) =>
      fc.record({
        parent: fc.constant(parent),
        kept: fc.tuple(...parent.map(tightenedFrom)),
        more: anyRequirement('NUEVO'),
      }),
    );
    fc.assert(
      fc.property(child, ({ parent, kept, more }) => {
        expect(weakerIn(parent, [more, ...kept.toReversed()])).toEqual([]);
      }),
      { numRuns: runs(200, 1000) },
    );
  });

  test('is always found weaker where it asks for less, at that requirement and for that reason', () => {
    const ways = Object.keys(loosened) as (keyof typeof loosened)[];
    fc.assert(
      fc.property(
        anyRequirements,
        fc.nat(),
        fc.constantFrom('missing' as const, ...ways),
        (parent, at, why) => {
          const index = at % parent.length;
          const before = parent[index];
          if (!before) throw new Error('no requirement');
          const after = why === 'missing' ? undefined : loosened[why](before);
          fc.pre(why === 'missing' || after !== undefined);
          const child = parent.flatMap((one) => (one === before ? (after ?? []) : one));
          expect(weakerIn(parent, child)).toEqual([{ requirementId: before.id, why }]);
        },
      ),
      { numRuns: runs(200, 2000) },
    );
  });

  test('is found weaker although it is stricter in everything else', () => {
    const [one] = requirementsSample;
    if (!one) throw new Error('no requirement');
    const child = { ...one, threshold: 0, kind: 'required' as const, severity: 'B' as const };
    expect(weakerIn([one], [child])).toEqual([{ requirementId: one.id, why: 'threshold' }]);
  });

  test('tightens transitively, so that to look at the parent is enough', () => {
    const chain = anyRequirement('X').chain((first) =>
      tightenedFrom(first).chain((second) =>
        fc.tuple(fc.constant(first), fc.constant(second), tightenedFrom(second)),
      ),
    );
    fc.assert(
      fc.property(chain, ([first, , third]) => {
        expect(weakerIn([first], [third])).toEqual([]);
      }),
    );
  });

  test.each(editions.filter(({ parent }) => parent).map((one) => [one.id, one] as const))(
    '%s as it is shipped is not weaker than its parent',
    (_id, { parent, requirements }) => {
      const found = editions.find((one) => one.id === parent?.id);
      expect(found?.requirements.length).toBeGreaterThan(29);
      expect(weakerIn(found?.requirements ?? [], requirements)).toEqual([]);
    },
  );
});

const self = { id: 'gore-rm', edition: 2 } as const;
const shipped = (pin: { id: string; edition: number }) =>
  editions.find(({ id, edition }) => id === pin.id && edition === pin.edition);
const standing = (change: Partial<Requirement>, at = 0) =>
  mayStand(
    self,
    {
      parent: { id: 'gore-rm', edition: 1 },
      requirements: requirementsSample.map((one, index) =>
        index === at ? { ...one, ...change } : one,
      ),
    },
    shipped,
  );

describe('a threshold', () => {
  test('in another unit than its measure is refused, whichever it is', () => {
    fc.assert(
      fc.property(anyRequirement('X'), anyRequirement('Y'), (one, { unit }) => {
        fc.pre(unit !== one.unit);
        expect(computable([{ ...one, unit }])).toEqual({
          ok: false,
          code: 'standards.wrong-unit',
          at: 'requirements.0.unit',
        });
      }),
    );
  });

  test.each([
    [{ measure: 'answered-contributions-percent', unit: 'percent', threshold: 101 }],
    [{ measure: 'answered-contributions-percent', unit: 'percent', threshold: 0 }],
    [{ measure: 'public-page', unit: 'presence', threshold: 2 }],
    [{ measure: 'public-page', unit: 'presence', threshold: 0 }],
    [{ measure: 'participation-level', unit: 'self-assessment', threshold: 6 }],
    [{ measure: 'page-gap-months', unit: 'months', threshold: 121 }],
    [{ measure: 'groups', unit: 'count', threshold: 0 }],
  ] as const)('of %j means nothing and is refused', (change) => {
    expect(standing(change, requirementsSample.length - 1)).toEqual({
      ok: false,
      code: 'standards.wrong-threshold',
      at: `requirements.${requirementsSample.length - 1}.threshold`,
    });
  });

  test('that is a ceiling may be zero', () => {
    const [one] = requirementsSample;
    const ceiling = { measure: 'plan-months-after-term', unit: 'months', threshold: 0 } as const;
    expect(one && computable([{ ...one, ...ceiling }])).toEqual({ ok: true, value: true });
  });
});
