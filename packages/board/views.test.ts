import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Board, listRequirements, viewBoard } from '#board';
import { type LocalDate, addDays } from '#kernel';
import { editionOf } from '#standards';
import { MembershipState, publishMemberships, recordMembership } from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import type { BoardItem, Term } from './item.ts';
import { writeTurns } from './item.ts';
import { courseSample, item, ownRegion, placed } from './samples.ts';

const today = '2026-06-01' as LocalDate;
const on = (days: number) => addDays(today, days);
const noon = `${today}T15:00:00.000Z`;
const nobody = { person: undefined };

type Region = ReturnType<typeof ownRegion>;

const boardOf = async (region: Region): Promise<Board> => {
  const seen = await region.look(viewBoard, {}, nobody);
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
};

const withTerms = (commune: string, ...terms: Pick<Term, 'kind' | 'on'>[]) =>
  item(commune, {
    courses: [
      {
        ...courseSample,
        terms: terms.map((one) => ({ count: 1, title: 'Algo', thing: 'processes/x', ...one })),
      },
    ],
  });

const member = async (region: Region, commune: string, ...states: string[]) => {
  const person = region.personWith('regional-officer');
  for (const state of states)
    await region.done(recordMembership, { commune, state, basis: 'Carta de prueba' }, { person });
  await publishIn(region, publishMemberships, '-');
};

describe('the board', () => {
  test('is for everybody, and of an empty region says who has no plan and nothing else', async () => {
    const board = await boardOf(ownRegion(noon));
    expect(board).toMatchObject({ day: today, phases: [], atRisk: [], thisWeek: [], editions: [] });
    expect(board.gaps.noPlan).toHaveLength(53);
    expect([board.gaps.noMonitor, board.gaps.noUpdate]).toEqual([[], []]);
  });

  test('takes no question', async () => {
    const region = ownRegion(noon);
    for (const input of [{ commune: 'renca' }, { order: 'population' }])
      expect(await region.look(viewBoard, input, nobody)).toMatchObject({
        code: 'request.invalid',
      });
  });

  test('counts communes by phase and by whatever states there are', async () => {
    const region = ownRegion(noon);
    await placed(region, item('renca'), item('maipu'));
    await member(region, 'maipu', 'active');
    const { phases, states, communes: shown } = await boardOf(region);
    expect(phases).toEqual([{ phase: 'dialogues', count: 2, communes: ['maipu', 'renca'] }]);
    expect(states.map(({ state, count }) => [state, count])).toEqual([
      ['outside', 52],
      ['active', 1],
    ]);
    expect(shown.map(({ name }) => name)).toEqual(
      shown.map(({ name }) => name).toSorted(new Intl.Collator('es-CL').compare),
    );
  });

  test.each(MembershipState.options)(
    'says of a commune that is %s and has a process whether it does so on its own',
    async (state) => {
      const region = ownRegion(noon);
      await placed(region, item('renca'));
      const way = { suspended: ['active', 'suspended'], leaving: ['active', 'leaving'] };
      const steps = Object.hasOwn(way, state) ? way[state as keyof typeof way] : [state];
      if (state !== 'outside') await member(region, 'renca', ...steps);
      const { communes: shown } = await boardOf(region);
      const renca = shown.find(({ slug }) => slug === 'renca');
      expect([renca?.state, renca?.isOnItsOwn]).toEqual([
        state,
        ['outside', 'interested', 'preparing'].includes(state),
      ]);
      expect(shown.find(({ slug }) => slug === 'buin')?.isOnItsOwn).toBe(false);
    },
  );

  test('tells what was late yesterday, and what comes until the seventh day', async () => {
    const region = ownRegion(noon);
    const days = [-1, 0, 7, 8].map((at) => ({ kind: 'obligation' as const, on: on(at) }));
    await placed(region, withTerms('renca', ...days));
    const { atRisk, thisWeek } = await boardOf(region);
    expect(atRisk).toMatchObject([
      {
        commune: 'renca',
        kind: 'obligation',
        count: 1,
        since: on(-1),
        days: 1,
        source: '/api/v1/communes/renca/processes/x',
      },
    ]);
    expect(thisWeek.map((one) => one.on)).toEqual([on(0), on(7)]);
  });

  test('ends its day when Chile does, not Greenwich', async () => {
    // On 1 June clocks here are four hours behind.
    const region = ownRegion(`${on(1)}T03:59:00.000Z`);
    await placed(region, withTerms('renca', { kind: 'report', on: today }));
    expect((await boardOf(region)).atRisk).toEqual([]);
    region.at(`${on(1)}T04:00:00.000Z`);
    expect((await boardOf(region)).atRisk).toHaveLength(1);
  });

  test('shows the silence of 91 days and not that of 90, without a new act', async () => {
    const region = ownRegion(noon);
    const updates = [on(-90)];
    await placed(region, item('renca', { courses: [{ ...courseSample, updates }] }));
    expect((await boardOf(region)).gaps.noUpdate).toEqual([]);
    region.at(`${on(1)}T15:00:00.000Z`);
    expect((await boardOf(region)).gaps.noUpdate).toMatchObject([
      { commune: 'renca', lastUpdate: on(-90), days: 91 },
    ]);
  });

  test('gives each number for a thousand people, with its census and where it comes from', async () => {
    const region = ownRegion(noon);
    const figures = { meetings: 11, contributions: 0, ballots: 1000 };
    await placed(region, item('alhue', { courses: [{ ...courseSample, figures }] }));
    const { communes: shown } = await boardOf(region);
    const alhue = shown.find(({ slug }) => slug === 'alhue');
    expect(alhue?.population).toEqual({ value: 7768, source: 'INE, Censo 2024', year: 2024 });
    const process = `/api/v1/communes/alhue/processes/${courseSample.processId}`;
    expect(alhue?.figures).toEqual([
      { figure: 'meetings', value: 11, per1000: 1.42, source: `${process}/participation` },
      { figure: 'contributions', value: 0, per1000: 0, source: `${process}/contributions` },
      { figure: 'ballots', value: 1000, per1000: 128.73, source: `${process}/consultations` },
    ]);
  });

  test('is the same in whatever order governments came onto it', async () => {
    const items = ['renca', 'maipu', 'alhue', 'buin'].map((commune, at) =>
      withTerms(commune, { kind: 'milestone', on: on(-at - 1) }),
    );
    const told = async (order: readonly BoardItem[]) => {
      const region = ownRegion(noon);
      for (const one of order) await placed(region, one);
      return boardOf(region);
    };
    const first = await told(items);
    await assert(
      asyncProperty(shuffledSubarray(items, { minLength: 4 }), async (order) => {
        expect(await told(order)).toEqual(first);
      }),
      { numRuns: 10 },
    );
  });
});

describe('who meets a requirement', () => {
  const pinned = (commune: string, turns: BoardItem['courses'][number]['turns'], edition = 1) =>
    item(commune, {
      courses: [{ ...courseSample, standard: { id: 'ogp-local', edition }, turns }],
    });

  const rowsOf = async (region: Region, input = {}) => {
    const seen = await region.look(listRequirements, input, nobody);
    if (!seen.ok) throw new Error(seen.code);
    return seen.value.items;
  };

  test('is told by the day of whoever asks, edition by edition', async () => {
    const region = ownRegion(noon);
    const due = writeTurns([
      [on(-9), 'not-yet-due'],
      [on(1), 'not-met'],
    ]);
    await placed(
      region,
      pinned('renca', [['J1', writeTurns([[on(-9), 'met']])]]),
      pinned('maipu', [['J1', due]]),
      item('alhue', {
        courses: [{ ...courseSample, standard: { id: 'gore-rm', edition: 1 }, turns: [] }],
      }),
    );
    const j1 = async () => (await rowsOf(region, { standardId: 'ogp-local' }))[0];
    expect(await j1()).toMatchObject({
      requirement: 'J1',
      met: { count: 1, communes: ['renca'] },
      notYetDue: { count: 1, communes: ['maipu'] },
      notMet: { count: 0, communes: [] },
    });
    region.at(`${on(1)}T15:00:00.000Z`);
    expect(await j1()).toMatchObject({ notMet: { count: 1, communes: ['maipu'] } });
    const all = await rowsOf(region);
    expect(new Set(all.map(({ standard }) => standard))).toEqual(new Set(['gore-rm', 'ogp-local']));
    expect(await rowsOf(region, { standardId: 'gore-rm', edition: '1' })).toHaveLength(
      editionOf({ id: 'gore-rm', edition: 1 })?.requirements.length ?? 0,
    );
  });

  test.each([
    { standardId: 'otro' },
    { edition: '0' },
    { edition: '1000' },
    { edition: '01' },
    { edition: '1;2' },
  ])('is not asked of %j', async (input) => {
    const region = ownRegion(noon);
    expect(await region.look(listRequirements, input, nobody)).toMatchObject({
      code: 'request.invalid',
    });
  });

  test('of an edition that nobody follows is nothing', async () => {
    const region = ownRegion(noon);
    await placed(region, pinned('renca', []));
    expect(await rowsOf(region, { standardId: 'ogp-pcs' })).toEqual([]);
    expect(await rowsOf(region, { edition: '2' })).toEqual([]);
  });
});
