import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import { editionOf, editions, listStandards, viewEdition } from '#standards';
import { Edition } from './edition.ts';

describe('an edition', () => {
  test.each(editions.map((one) => [`${one.id} ${one.edition}`, one] as const))(
    '%s has the shape it promises, each requirement once',
    (_name, edition) => {
      expect(Edition.parse(edition)).toEqual(edition);
      const ids = edition.requirements.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { es, en, source } of edition.requirements) {
        expect(es).toMatch(/\.$/);
        expect(en).toMatch(/\.$/);
        expect(source.length).toBeGreaterThan(5);
      }
    },
  );

  test('is numbered once per standard', () => {
    const names = editions.map(({ id, edition }) => `${id}#${edition}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is found by its number and by no other', () => {
    expect(editionOf({ id: 'ogp-local', edition: 1 })).toBe(editions[0]);
    for (const edition of [0, -1, 1.5, 999, Number.NaN])
      expect(editionOf({ id: 'ogp-local', edition })).toBeUndefined();
  });

  test('says of each value whether somebody read it in its source', () => {
    const [first] = editions;
    expect(first?.requirements.some(({ isVerified }) => isVerified)).toBe(true);
  });
});

describe('the standards', () => {
  test('are listed for anybody, with how much they ask', async () => {
    const seen = await openScene().look(listStandards, {}, { person: undefined });
    expect(seen).toMatchObject({
      value: {
        items: [{ id: 'ogp-local', edition: 1, requirements: editions[0]?.requirements.length }],
      },
    });
  });

  test('are read one by one', async () => {
    const input = { standardId: 'ogp-local', edition: '1' };
    expect(await openScene().look(viewEdition, input)).toEqual({ ok: true, value: editions[0] });
  });

  test.each([
    { standardId: 'ogp-local', edition: '2' },
    { standardId: 'ogp-local', edition: '0' },
    { standardId: 'ogp-local', edition: '1.5' },
    { standardId: 'ogp-local', edition: 'uno' },
    { standardId: 'ogp-local', edition: '' },
    { standardId: 'ogp-local' },
    { standardId: 'constructor', edition: '1' },
    { standardId: '', edition: '1' },
  ])('are not there for %j', async (input) => {
    expect(await openScene().look(viewEdition, input)).toMatchObject({ code: 'request.not-found' });
  });
});
