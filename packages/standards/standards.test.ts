import { describe, expect, test } from 'vitest';
import { phases } from '#kernel';
import {
  type Requirement,
  editionOf,
  editions,
  listEditionComments,
  listStandards,
  measureOf,
  viewEdition,
  viewEditionVotes,
} from '#standards';
import { Edition } from './edition.ts';
import { Measure } from './measures.ts';
import { computable } from './requirement.ts';
import { openRegion } from './samples.ts';

const shipped = editions.map((one) => [`${one.id} ${one.edition}`, one] as const);
const words = (text: string) => text.split(/\s+/).length;
const of = (edition: Edition | undefined, id: string): Requirement | undefined =>
  edition?.requirements.find((one) => one.id === id);

describe('a shipped edition', () => {
  test.each(shipped)('%s has the shape it promises, each requirement once', (_name, edition) => {
    expect(Edition.parse(edition)).toEqual(edition);
    expect(computable(edition.requirements)).toEqual({ ok: true, value: true });
  });

  test.each(shipped)('%s says what it asks in short sentences, with their source', (_name, one) => {
    for (const { es, en, source } of one.requirements) {
      for (const text of [es, en]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(words(es)).toBeLessThan(25);
      expect(es).not.toMatch(/\busted(es)?\b/i);
      expect(source.length).toBeGreaterThan(5);
    }
  });

  test.each(shipped)('%s calls no value verified whose source was not read', (_name, one) => {
    const unread = one.requirements.filter(({ source }) =>
      /propuesta|aún no le[íi]d/i.test(source),
    );
    expect(unread.filter(({ isVerified }) => isVerified)).toEqual([]);
    expect(unread.length).toBeGreaterThan(0);
  });

  test('is numbered once per standard', () => {
    const names = editions.map(({ id, edition }) => `${id}#${edition}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('is found by its number and by no other', () => {
    expect(editionOf({ id: 'ogp-local', edition: 1 })).toBe(editions[0]);
    for (const edition of [0, -1, 1.5, 999, Number.NaN])
      expect(editionOf({ id: 'ogp-local', edition })).toBeUndefined();
  });

  test('of OGP Local asks for at least thirty things, in every phase but the vote', () => {
    const { requirements = [] } = editionOf({ id: 'ogp-local', edition: 1 }) ?? {};
    expect(requirements.length).toBeGreaterThanOrEqual(30);
    const due = new Set(requirements.map(({ phase }) => phase));
    expect(phases.filter((phase) => !due.has(phase))).toEqual(['consultation']);
    for (const family of ['J', 'F', 'T', 'C', 'RR', 'P', 'I', 'MB'])
      expect(requirements.some(({ id }) => id.startsWith(family))).toBe(true);
  });

  test.each([
    ['C2', 'public-meetings', 1],
    ['F2', 'groups', 1],
    ['RR1', 'answered-contributions-percent', 100],
    ['F6', 'endorsements-before-submission', 1],
    ['P8', 'commitments-with-milestone-percent', 100],
    ['P10', 'monitoring-body', 1],
  ] as const)('of OGP Local keeps %s as processes were pinned to it', (id, measure, threshold) => {
    const kept = of(editionOf({ id: 'ogp-local', edition: 1 }), id);
    expect(kept).toMatchObject({ measure, threshold, kind: 'required', isVerified: true });
  });

  test('of the countries has its eight minimum requirements', () => {
    const { requirements = [] } = editionOf({ id: 'ogp-pcs', edition: 1 }) ?? {};
    expect(requirements.map(({ id }) => id)).toEqual([
      '1.1',
      '2.1',
      '2.2',
      '3.1',
      '3.2',
      '3.3',
      '4.1',
      '5.1',
    ]);
  });

  test('of the region is a proposal that nobody agreed on, and says so of every value of its own', () => {
    const programme = editionOf({ id: 'ogp-local', edition: 1 });
    const region = editionOf({ id: 'gore-rm', edition: 1 });
    expect(region?.basis).toBe('starting-proposal');
    const own = region?.requirements.filter((one) => of(programme, one.id) !== one) ?? [];
    expect(own.filter(({ isVerified }) => isVerified)).toEqual([]);
    expect(own.filter(({ id }) => of(programme, id)).length).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ id }) => !of(programme, id)).length).toBeGreaterThanOrEqual(2);
  });

  test('has a measure with a unit and a direction for all that is counted', () => {
    for (const measure of Measure.options) {
      expect(['at-least', 'at-most']).toContain(measureOf(measure).direction);
      if (measure.endsWith('-percent')) expect(measureOf(measure).unit).toBe('percent');
      if (measure.endsWith('-days')) expect(measureOf(measure).unit).toBe('days');
    }
  });
});

describe('the standards', () => {
  test('are listed for anybody, with how much they ask and how much of it nobody read', async () => {
    const seen = await openRegion().scene.look(listStandards, {}, { person: undefined });
    const items = seen.ok ? seen.value.items : [];
    expect(items).toMatchObject([
      { id: 'ogp-local', edition: 1, basis: 'programme', isInForce: true },
      { id: 'ogp-pcs', edition: 1, requirements: 8, inForceFrom: '2022-01-01' },
      { id: 'gore-rm', edition: 1, basis: 'starting-proposal', isInForce: true },
    ]);
    const [first] = editions;
    expect(items[0]?.requirements).toBe(first?.requirements.length);
    expect(items[0]?.unverified).toBeGreaterThan(10);
  });

  test('are read one by one', async () => {
    const input = { standardId: 'ogp-local', edition: '1' };
    expect(await openRegion().scene.look(viewEdition, input)).toEqual({
      ok: true,
      value: { ...editions[0], state: 'adopted', isInForce: true, redline: { changes: [] } },
    });
  });

  test('of the region are read with what they ask beyond the programme', async () => {
    const input = { standardId: 'gore-rm', edition: '1' };
    const seen = await openRegion().scene.look(viewEdition, input);
    if (!seen.ok) throw new Error(seen.code);
    const { against, changes } = seen.value.redline;
    expect(against).toEqual({ id: 'ogp-local', edition: 1 });
    const told = Map.groupBy(changes, ({ change }) => change);
    expect([...told.keys()].toSorted()).toEqual(['added', 'tightened', 'unchanged']);
    expect(told.get('tightened')?.map(({ requirementId }) => requirementId)).toContain('T7');
  });

  test('in another year are those of that year', async () => {
    const { scene } = openRegion();
    scene.at('2021-06-01T12:00:00.000Z');
    const seen = await scene.look(listStandards, {});
    expect(seen.ok && seen.value.items.map(({ isInForce }) => isInForce)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test.each([
    { standardId: 'ogp-local', edition: '2' },
    { standardId: 'gore-rm', edition: '2' },
    { standardId: 'ogp-local', edition: '0' },
    { standardId: 'ogp-local', edition: '01' },
    { standardId: 'ogp-local', edition: '0x1' },
    { standardId: 'ogp-local', edition: '1.5' },
    { standardId: 'ogp-local', edition: 'uno' },
    { standardId: 'ogp-local', edition: '' },
    { standardId: 'ogp-local', edition: '1000' },
    { standardId: 'ogp-local' },
    { standardId: 'constructor', edition: '1' },
    { standardId: '', edition: '1' },
  ])('are not there for %j', async (input) => {
    const { scene } = openRegion();
    for (const seen of [
      await scene.look(viewEdition, input),
      await scene.look(viewEditionVotes, input),
    ])
      expect(seen).toMatchObject({ code: 'request.not-found' });
  });

  test('that nobody voted or commented on have neither votes nor comments', async () => {
    const { scene } = openRegion();
    const input = { standardId: 'ogp-local', edition: '1' };
    expect(await scene.look(viewEditionVotes, input)).toMatchObject({ code: 'request.not-found' });
    expect(await scene.look(listEditionComments, input)).toEqual({
      ok: true,
      value: { items: [], next: null },
    });
  });
});
