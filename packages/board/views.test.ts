import { assert, asyncProperty, shuffledSubarray } from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { type Board, listRegionPlans, listRequirements, viewBoard } from '#board';
import { callDialogue } from '#dialogues';
import { type LocalDate, addDays } from '#kernel';
import { type View, read } from '#perform';
import { publishEarlierPlans, recordEarlierPlan, reverseEarlierPlan } from '#plans';
import { openScene } from '#samples';
import { editionOf } from '#standards';
import { openTable } from '#table';
import { MembershipState, communes, publishMemberships, recordMembership } from '#tenancy';
import { givenContribution, publishIn } from '../contributions/samples.ts';
import { announcementSample } from '../dialogues/samples.ts';
import { processIn } from '../processes/samples.ts';
import { startCountingProxy } from '../../test/load/counting-proxy.ts';
import type { BoardItem, Term } from './item.ts';
import { writeTurns } from './item.ts';
import { courseSample, item, itemIn, ownRegion, placed, publishAll } from './samples.ts';

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

describe('the register of plans', () => {
  const registered = async () => {
    const region = ownRegion(noon);
    const person = region.personWith('regional-officer');
    const enter = async (commune: string, title: string, more: object = {}) => {
      const plan = { commune, title, source: 'Carta de prueba', ...more };
      return region.done(recordEarlierPlan, plan, { person });
    };
    const publish = () => publishIn(region, publishEarlierPlans, '-');
    const list = async () => {
      const seen = await region.look(listRegionPlans, {}, nobody);
      if (!seen.ok) throw new Error(seen.code);
      return seen.value.items;
    };
    return { region, person, enter, publish, list };
  };

  test('goes by date, however exactly it is known, and ends with what has none', async () => {
    const { region, enter, publish, list } = await registered();
    const co = { dated: 'co-creation' };
    await enter('maipu', 'Sin fecha');
    await enter('renca', 'Día', { on: '2023-06-16', ...co });
    await enter('renca', 'Mes', { on: '2023-06', ...co });
    await enter('renca', 'Año', { on: '2018', ...co });
    await publish();
    const plans = [
      { year: 2021, title: 'Aquí', submittedOn: '2021-11-16' as LocalDate, commitments: 5 },
    ];
    await placed(region, item('penalolen', { plans }));
    expect((await list()).map(({ title, date, isMadeHere }) => [title, date, isMadeHere])).toEqual([
      ['Año', '2018', false],
      ['Aquí', '2021-11-16', true],
      ['Mes', '2023-06', false],
      ['Día', '2023-06-16', false],
      ['Sin fecha', null, false],
    ]);
    const { gaps, communes: shown } = await boardOf(region);
    const without = gaps.noPlan.map(({ commune }) => commune);
    for (const commune of ['maipu', 'renca', 'penalolen']) expect(without).not.toContain(commune);
    expect(shown.find(({ slug }) => slug === 'maipu')).toMatchObject({
      isOnItsOwn: true,
      plans: 1,
    });
  });

  test('does not show what was reversed, and shows again what was entered again', async () => {
    const { region, person, enter, publish, list } = await registered();
    const { earlierPlanId } = await enter('renca', 'Primer plan');
    await region.done(
      reverseEarlierPlan,
      { earlierPlanId, reason: 'La carta habla de otra comuna.' },
      { person },
    );
    await publish();
    expect(await list()).toEqual([]);
    await enter('renca', 'Primer plan', { commitments: 5 });
    await publish();
    expect(await list()).toMatchObject([{ title: 'Primer plan', commitments: 5 }]);
  });
});

describe('what reading costs', () => {
  const full = (commune: string, requirements: number): BoardItem => {
    const terms = Array.from({ length: 30 }, (_, at) => ({
      kind: 'milestone' as const,
      on: on(at),
      count: 99,
      title: 'x'.repeat(80),
      thing: `processes/${'0'.repeat(26)}/commitments/${'0'.repeat(26)}/progress`,
    }));
    const course = {
      ...courseSample,
      updates: Array.from({ length: 12 }, (_, at) => on(at)),
      terms,
    };
    const turns = Array.from({ length: requirements }, (_, at): [string, string] => [
      `RM-${String(at).padStart(3, '0')}`,
      Array.from({ length: 5 }, () => `${today}n`).join(','),
    ]);
    return item(commune, { courses: [course, { ...course, turns }] });
  };

  const bytesOf = (requirements: number) =>
    Buffer.byteLength(JSON.stringify(full('gobierno-regional', requirements))) * 53;

  test('is one query, and two for an edition of as many requirements as there may be', () => {
    const query = 1_048_576;
    const shipped = editionOf({ id: 'gore-rm', edition: 1 })?.requirements.length ?? 0;
    expect(shipped).toBeGreaterThan(50);
    expect(bytesOf(shipped)).toBeLessThan(query);
    expect(bytesOf(200)).toBeLessThan(2 * query);
  });

  /** Calls and capacity units of each view, counted by what stands before the engine. */
  const costIn = async (region: Region) => {
    const proxy = await startCountingProxy(inject('endpoint'));
    const table = openTable({ records: 'records', ballots: 'ballots', endpoint: proxy.endpoint });
    const asked = { ...region.stage, table };
    const costs: [string, number, number][] = [];
    for (const view of [viewBoard, listRequirements, listRegionPlans] as const) {
      proxy.take();
      const seen = await read(asked, view as View, { tenant: region.tenant, ...nobody }, {});
      expect(seen.ok).toBe(true);
      const { calls, units } = proxy.take();
      costs.push([view.id, calls, units]);
    }
    proxy.stop();
    return costs;
  };

  test('of 52 full communes is three calls each', async () => {
    const region = ownRegion(noon);
    await placed(region, ...communes.map(({ tenant }) => full(tenant, 57)));
    expect((await costIn(region)).map(([, calls]) => calls)).toEqual([3, 3, 3]);
  });

  test('is the same call for call and unit for unit when a commune recorded a hundred times more', async () => {
    const region = ownRegion('2026-03-02T12:00:00.000Z');
    const scene = openScene('2026-03-02T12:00:00.000Z');
    Object.assign(scene.stage, { region: region.tenant });
    const processId = await processIn(scene);
    const grow = async (contributions: number, dialogues: number) => {
      for (let at = 0; at < dialogues; at += 1)
        await scene.done(callDialogue, {
          processId,
          ...announcementSample,
          scheduledOn: addDays(today, at % 90),
        });
      for (let at = 0; at < contributions; at += 1) await givenContribution(scene, processId);
      await publishAll(scene, processId);
    };
    await grow(3, 40);
    const [before, small] = [await costIn(region), await itemIn(scene)];
    await grow(297, 80);
    const [after, large] = [await costIn(region), await itemIn(scene)];
    expect(after).toEqual(before);
    expect(before.map(([, calls]) => calls)).toEqual([3, 3, 3]);
    expect(small?.value.courses[0]?.figures.contributions).toBe(3);
    expect(large?.value.courses[0]?.figures.contributions).toBe(300);
    const grown = JSON.stringify(large).length - JSON.stringify(small).length;
    expect(Math.abs(grown)).toBeLessThan(1000);
  }, 60_000);
});
