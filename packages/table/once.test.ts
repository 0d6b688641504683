import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PersonId, TenantId, idOf } from '#kernel';
import { defineOnce } from '#table';

const ThingId = idOf('ThingId');
const mark = defineOnce('roll', ThingId, PersonId);
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const anyId = fc
  .array(fc.constantFrom(...alphabet), { minLength: 26, maxLength: 26 })
  .map((letters) => letters.join(''));

describe('a fact that can hold only once', () => {
  test('is marked, counted and read by one value', () => {
    fc.assert(
      fc.property(anyId, anyId, (thing, person) => {
        const key = mark.key(ThingId.parse(thing), PersonId.parse(person));
        expect(key.startsWith(mark.marksOf(ThingId.parse(thing)))).toBe(true);
        expect(mark.partsIn(key)).toEqual([thing, person]);
      }),
    );
  });

  test('is counted by its whole first part', () => {
    const named = defineOnce('vote', z.string(), TenantId);
    const key = named.key('gore-rm-12', TenantId.parse('la-florida'));
    expect(key.startsWith(named.marksOf('gore-rm-1'))).toBe(false);
    expect(key.startsWith(named.marksOf('gore-rm-12'))).toBe(true);
  });

  test.each([
    '',
    'once-roll-',
    `act-${'0'.repeat(64)}`,
    `once-roll-${'0'.repeat(26)}`,
    `once-roll-${'0'.repeat(26)}-${'0'.repeat(25)}`,
    `once-roll-${'0'.repeat(26)}-${'0'.repeat(26)}-`,
    `once-rolls-${'0'.repeat(26)}-${'0'.repeat(26)}`,
    `once-roll-${'U'.repeat(26)}-${'0'.repeat(26)}`,
    ` once-roll-${'0'.repeat(26)}-${'0'.repeat(26)}`,
  ])('is not what %j marks', (id) => {
    expect(mark.partsIn(id)).toBeUndefined();
  });
});
