import {
  array,
  assert,
  constantFrom,
  property,
  record,
  boolean,
  string,
  subarray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, timedId } from '#kernel';
import { ContributionId, type Contribution } from './contribution.ts';
import { coverageOf } from './coverage.ts';
import { excerptOf } from './excerpt.ts';
import { type Theme, ThemeId, keptTheme, merge, mostContributions } from './theme.ts';

const now = instantOf(Date.parse('2026-03-02T12:00:00.000Z'));
const idAt = (place: number) => timedId(place, new Uint8Array(10));
const contributionIds = Array.from({ length: 12 }, (_, place) => ContributionId.parse(idAt(place)));
const processId = idAt(99) as Theme['processId'];
const response = { outcome: 'adopted', text: 'Se hará.', at: now } as const;

const themeOf = (place: number, held: readonly ContributionId[], isAnswered = false): Theme => ({
  themeId: ThemeId.parse(idAt(1000 + place)),
  processId,
  title: `Tema ${place}`,
  contributionIds: [...held],
  state: 'open',
  mergedFrom: [],
  ...(isAnswered ? { response } : {}),
});

const anyContributions = array(record({ isWithdrawn: boolean(), isAnswered: boolean() }), {
  minLength: 12,
  maxLength: 12,
}).map((marks) =>
  marks.map(({ isWithdrawn, isAnswered }, place): Contribution => ({
    contributionId: ContributionId.parse(idAt(place)),
    processId,
    text: 'Luz',
    channel: 'paper',
    givenAt: now,
    ...(isWithdrawn ? { withdrawal: { reason: 'Estaba repetido.', at: now } } : {}),
    ...(isAnswered ? { response } : {}),
  })),
);
const anyThemes = array(
  record({ held: subarray(contributionIds, { minLength: 1 }), isAnswered: boolean() }),
  {
    maxLength: 5,
  },
).map((facts) => facts.map(({ held, isAnswered }, place) => themeOf(place, held, isAnswered)));

describe('response coverage', () => {
  test('never answers more than was received, and counts only what stands', () => {
    assert(
      property(anyContributions, anyThemes, (contributions, themes) => {
        const { received, answered } = coverageOf(contributions, themes);
        expect(received).toBe(contributions.filter(({ withdrawal }) => !withdrawal).length);
        expect(answered).toBeLessThanOrEqual(received);
      }),
    );
  });

  test('does not depend on the order of anything', () => {
    assert(
      property(anyContributions, anyThemes, (contributions, themes) => {
        expect(coverageOf(contributions.toReversed(), themes.toReversed())).toEqual(
          coverageOf(contributions, themes),
        );
      }),
    );
  });

  test('after a merger is that of the kept theme alone', () => {
    assert(
      property(
        anyContributions,
        subarray(contributionIds, { minLength: 1 }),
        subarray(contributionIds, { minLength: 1 }),
        (contributions, one, other) => {
          const merged = merge(themeOf(1, one), themeOf(2, other));
          if (!merged.ok) throw new Error(merged.code);
          const kept = { ...merged.value.kept, response };
          expect(coverageOf(contributions, [kept, merged.value.merged])).toEqual(
            coverageOf(contributions, [themeOf(3, [...new Set([...one, ...other])], true)]),
          );
        },
      ),
    );
  });
});

describe('a merger', () => {
  test('loses no contribution and keeps each once', () => {
    assert(
      property(
        subarray(contributionIds, { minLength: 1 }),
        subarray(contributionIds, { minLength: 1 }),
        (one, other) => {
          const merged = merge(themeOf(1, one), themeOf(2, other));
          if (!merged.ok) throw new Error(merged.code);
          const held = merged.value.kept.contributionIds;
          expect(new Set(held)).toEqual(new Set([...one, ...other]));
          expect(held).toHaveLength(new Set(held).size);
        },
      ),
    );
  });

  test('that would not fit in one theme is refused', () => {
    const many = Array.from({ length: mostContributions }, (_, place) =>
      ContributionId.parse(idAt(5000 + place)),
    );
    const merged = merge(themeOf(1, many), themeOf(2, contributionIds));
    expect(merged).toMatchObject({ code: 'contributions.theme-too-large', at: 'mergedId' });
  });

  test('of mergers leads to the theme that was kept last', () => {
    const [a, b, c] = [
      themeOf(1, contributionIds),
      themeOf(2, contributionIds),
      themeOf(3, contributionIds),
    ];
    const themes = [{ ...a, mergedInto: b.themeId }, { ...b, mergedInto: c.themeId }, c];
    expect(keptTheme(themes, a.themeId)).toBe(c);
    expect(keptTheme(themes, idAt(7))).toBeUndefined();
    const circle = [
      { ...a, mergedInto: b.themeId },
      { ...b, mergedInto: a.themeId },
    ];
    expect(keptTheme(circle, a.themeId)).toBeDefined();
  });
});

test('an excerpt is never longer than asked, and breaks no character', () => {
  assert(
    property(string({ unit: 'binary' }), constantFrom(1, 5, 150), (text, characters) => {
      const cut = excerptOf(text, characters);
      expect([...cut].length).toBeLessThanOrEqual(Math.max(characters, 1));
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
