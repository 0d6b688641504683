import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Instant,
  type LocalDate,
  LocalDateTime,
  TenantId,
  addDays,
  dayOf,
  instantOf,
  msOf,
} from '#kernel';
import { editions } from '#standards';
import {
  type Draft,
  conclude,
  mayClose,
  openVoting,
  propose,
  reword,
  takesVotes,
  withdraw,
} from './draft.ts';
import { requirementsSample } from './samples.ts';
import {
  beforeIt,
  inForceOn,
  isSuperseded,
  lastBeginning,
  nextNumber,
  reignsOf,
} from './succession.ts';
import { type Choice, tallyOf } from './tally.ts';
import { runs } from '../../test/proofs/runs.ts';

const shipped = editions.filter(({ id }) => id === 'gore-rm');
const start = '2026-03-02T12:00:00.000Z' as Instant;
const later = (instant: Instant, days: number) => instantOf(msOf(instant) + days * 86_400_000);
const communes = ['renca', 'maipu', 'penalolen'].map((slug) => TenantId.parse(slug));
const wording = {
  label: 'X',
  parent: { id: 'gore-rm', edition: 1 } as const,
  requirements: [...requirementsSample],
};

const closesIn = (now: Instant, days: number) =>
  LocalDateTime.parse(`${dayOf(later(now, days))}T12:00`);

type World = { readonly now: Instant; readonly drafts: readonly Draft[] };
type Step = (world: World) => World;

const put = (world: World, draft: Draft): World => ({
  ...world,
  drafts: [...world.drafts.filter(({ edition }) => edition !== draft.edition), draft],
});

const onLast =
  (step: (draft: Draft, world: World) => { ok: boolean; value?: Draft }): Step =>
  (world) => {
    const last = world.drafts.at(-1);
    const done = last && step(last, world);
    return done?.ok && done.value ? put(world, done.value) : world;
  };

const proposing: Step = (world) => {
  const number = nextNumber(shipped, world.drafts);
  if (!number.ok) return world;
  const facts = { ...wording, standardId: 'gore-rm' as const, edition: number.value };
  return put(world, propose(facts, world.now));
};

const opening = (days: number): Step =>
  onLast((draft, { now }) =>
    openVoting(
      draft,
      { quorumPercent: 50, majorityPercent: 50, closesAt: closesIn(now, days) },
      now,
    ),
  );

const closing = (choices: readonly Choice[], ahead: number): Step =>
  onLast((draft, { now, drafts }) => {
    const closable = mayClose(draft, now);
    if (!closable.ok) return closable;
    const votes = communes.flatMap((commune, index) => {
      const choice = choices[index];
      return choice ? [{ commune, choice }] : [];
    });
    const tally = tallyOf(closable.value.rule, communes, votes);
    const last = lastBeginning(reignsOf(shipped, drafts));
    const inForceFrom = addDays(dayOf(now), ahead);
    return conclude(closable.value, tally, { inForceFrom, last }, now);
  });

const steps = fc.array(
  fc.oneof(
    fc.constant(proposing),
    fc.integer({ min: -2, max: 100 }).map(opening),
    fc
      .tuple(
        fc.array(fc.constantFrom<Choice>('yes', 'yes', 'no', 'abstain'), { maxLength: 3 }),
        fc.integer({ min: -30, max: 400 }),
      )
      .map(([choices, ahead]) => closing(choices, ahead)),
    fc.constant(onLast((draft, { now }) => withdraw(draft, 'Se retira por acuerdo.', now))),
    fc.constant(onLast((draft) => reword(draft, { ...wording, label: 'Y' }))),
    fc.integer({ min: 0, max: 120 }).map((days): Step => (world) => ({
      ...world,
      now: later(world.now, days),
    })),
  ),
  { maxLength: 40 },
);

/** Likely histories: each proposal runs its course, and something may come between. */
const histories = fc
  .array(
    fc.tuple(
      steps.map((some) => some.slice(0, 3)),
      fc.integer({ min: 1, max: 60 }),
    ),
    { maxLength: 8 },
  )
  .map((rounds) =>
    rounds.flatMap(([between, ahead]): Step[] => [
      proposing,
      opening(10),
      (world) => ({ ...world, now: later(world.now, 11) }),
      closing(['yes', 'yes', 'no'], ahead),
      ...between,
    ]),
  );

const days = Array.from({ length: 40 }, (_, index) => addDays(dayOf(start), index * 37 - 40));

/** The editions that hold on a day, found without asking which is in force. */
const holdingOn = ({ drafts }: World, day: LocalDate) => {
  const reigns = reignsOf(shipped, drafts);
  return reigns
    .filter(({ inForceFrom }) => inForceFrom === undefined || inForceFrom <= day)
    .filter(({ edition }) => !isSuperseded(reigns, edition, day))
    .map(({ edition }) => edition);
};

const inForceIn = ({ drafts }: World, until: LocalDate) => {
  const reigns = reignsOf(shipped, drafts);
  return days.filter((day) => day <= until).map((day) => inForceOn(reigns, day));
};

const lastDay = addDays(dayOf(start), 9999);

describe('any history of agreeing', () => {
  test.each([
    ['in any order', steps, 0],
    ['with many agreements', histories, 500],
  ])(
    '%s leaves exactly one edition in force on every day, and never changes a day that was',
    (_name, histories, atLeast) => {
      let adopted = 0;
      fc.assert(
        fc.property(histories, (history) => {
          let world: World = { now: start, drafts: [] };
          for (const step of history) {
            const before = world;
            world = step(world);
            const today = dayOf(before.now);
            // Most steps are refused and change nothing.
            if (world.drafts !== before.drafts)
              expect(inForceIn(world, today)).toEqual(inForceIn(before, today));
          }
          expect(days.map((day) => holdingOn(world, day))).toEqual(
            inForceIn(world, lastDay).map((edition) => [edition]),
          );
          const numbers = world.drafts.map(({ edition }) => edition);
          expect(numbers).toEqual(numbers.map((_, index) => index + 2));
          adopted += world.drafts.filter(({ state }) => state === 'adopted').length;
        }),
        { numRuns: runs(300, 1000) },
      );
      expect(adopted).toBeGreaterThanOrEqual(atLeast);
    },
  );
});

describe('the editions in force', () => {
  const reigns = [
    { edition: 3, inForceFrom: '2026-09-01' as LocalDate },
    { edition: 1 },
    { edition: 2, inForceFrom: '2026-05-01' as LocalDate },
  ];

  test.each([
    ['1990-01-01', 1],
    ['2026-04-30', 1],
    ['2026-05-01', 2],
    ['2026-08-31', 2],
    ['2026-09-01', 3],
    ['2999-01-01', 3],
  ])('on %s are edition %i alone', (day, edition) => {
    expect(inForceOn(reigns, day as LocalDate)).toBe(edition);
  });

  test('follow one another', () => {
    expect([1, 2, 3, 4].map((edition) => beforeIt(reigns, edition))).toEqual([
      undefined,
      1,
      2,
      undefined,
    ]);
    expect(lastBeginning(reigns)).toBe('2026-09-01');
    expect(isSuperseded(reigns, 2, '2026-08-31' as LocalDate)).toBe(false);
    expect(isSuperseded(reigns, 2, '2026-09-01' as LocalDate)).toBe(true);
    expect(isSuperseded(reigns, 9, '2026-09-01' as LocalDate)).toBe(false);
  });

  test('are none before the first day of the first', () => {
    const late = [{ edition: 1, inForceFrom: '2022-01-01' as LocalDate }];
    expect(inForceOn(late, '2021-12-31' as LocalDate)).toBeUndefined();
    expect(inForceOn(late, '2022-01-01' as LocalDate)).toBe(1);
  });
});

describe('a vote', () => {
  test('is taken until the last moment and not in it', () => {
    const facts = { ...wording, standardId: 'gore-rm' as const, edition: 2 };
    const proposed = propose(facts, start);
    expect(takesVotes(proposed, start)).toMatchObject({ code: 'standards.not-open' });
    const rule = { quorumPercent: 50, majorityPercent: 50, closesAt: closesIn(start, 5) };
    const open = openVoting(proposed, rule, start);
    if (!open.ok || open.value.state !== 'voting') throw new Error('not open');
    const { closes } = open.value;
    expect(takesVotes(open.value, instantOf(msOf(closes) - 1)).ok).toBe(true);
    expect(takesVotes(open.value, closes).ok).toBe(false);
    expect(mayClose(open.value, closes)).toMatchObject({ code: 'standards.still-open' });
    expect(mayClose(open.value, instantOf(msOf(closes) + 59_999)).ok).toBe(false);
    expect(mayClose(open.value, instantOf(msOf(closes) + 60_000)).ok).toBe(true);
  });
});
