import { describe, expect, test } from 'vitest';
import { treatments } from '#kernel';
import { catalogues } from '#privacy';
import { journeyOf, reasonOf } from './journey.ts';

describe('what leaves and what stays', () => {
  const journey = journeyOf(catalogues);

  test('is decided for every kind of row that any room keeps, with a reason', () => {
    for (const { holdings } of catalogues)
      for (const { kind } of holdings)
        expect([kind, journey.rows.has(kind) !== journey.leftOut.has(kind)]).toEqual([kind, true]);
    for (const stay of journey.leftOut.values()) expect(reasonOf(stay).length).toBeGreaterThan(30);
  });

  test('keeps every secret and all that is somebody’s own at home', () => {
    const closed = new Set(['secret', 'sensitive']);
    for (const { holdings } of catalogues)
      for (const { kind, attributes } of holdings)
        for (const treatment of Object.values(attributes))
          if (closed.has(treatments[treatment].class))
            expect([kind, journey.leftOut.has(kind)]).toEqual([kind, true]);
  });

  test('is as it was agreed', () => {
    expect([...journey.leftOut.keys()].toSorted()).toEqual(
      expect.arrayContaining(['archive', 'follow', 'giver', 'invitation', 'person', 'session']),
    );
    for (const kind of ['appointment', 'contribution', 'right', 'plan', 'file', 'organisation'])
      expect([kind, journey.rows.has(kind)]).toEqual([kind, true]);
  });
});
