import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pin, editions } from '#standards';
import { ancestorsOf, mayStand } from './ancestry.ts';
import { requirementsSample } from './samples.ts';
import { runs } from '../../test/proofs/runs.ts';

const pin = (edition: number): Pin => ({ id: 'gore-rm', edition });
const programme: Pin = { id: 'ogp-local', edition: 1 };
const shipped = (of: Pin) => editions.find((one) => one.id === of.id && one.edition === of.edition);

describe('what an edition comes from', () => {
  test('never comes back to itself, however the parents are laid', () => {
    const parents = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(parents, (of) => {
        const find = ({ edition }: Pin) => {
          const parent = of[edition - 1];
          if (parent === undefined) return undefined;
          return { requirements: [], ...(parent === 0 ? {} : { parent: pin(parent) }) };
        };
        const found = ancestorsOf(pin(1), pin(of[0] === 0 ? 2 : (of[0] ?? 2)), find);
        if (found.ok) {
          const numbers = [1, ...found.value.map(({ edition }) => edition)];
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(of[(numbers.at(-1) ?? 0) - 1]).toBe(0);
        } else expect(found.code).toBe('standards.circular-parent');
      }),
      { numRuns: runs(200, 2000) },
    );
  });

  test('is refused where it is the edition itself', () => {
    expect(ancestorsOf(pin(2), pin(2), shipped)).toMatchObject({
      code: 'standards.circular-parent',
    });
  });

  test('is refused where two editions name each other', () => {
    const find = ({ edition }: Pin) => ({ requirements: [], parent: pin(edition === 3 ? 4 : 3) });
    for (const parent of [pin(3), pin(4)])
      expect(ancestorsOf(pin(5), parent, find)).toMatchObject({
        code: 'standards.circular-parent',
      });
  });

  test('ends at the programme of the region', () => {
    expect(ancestorsOf(pin(2), pin(1), shipped)).toEqual({ ok: true, value: [pin(1), programme] });
  });

  test.each([
    ['there is not', pin(9), 'parentEdition'],
    ['belongs to another programme', { id: 'ogp-pcs', edition: 1 } as const, 'parent'],
  ] as const)('is refused where it %s', (_what, parent, at) => {
    const wording = { parent, requirements: requirementsSample };
    expect(mayStand(pin(2), wording, shipped)).toEqual({
      ok: false,
      code: 'standards.no-such-parent',
      at,
    });
  });

  test('is nobody’s to choose for a programme', () => {
    const wording = { parent: programme, requirements: requirementsSample };
    for (const id of ['ogp-local', 'ogp-pcs'] as const)
      expect(mayStand({ id, edition: 2 }, wording, shipped)).toMatchObject({
        code: 'standards.not-regional',
      });
  });
});
