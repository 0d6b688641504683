import { describe, expect, test } from 'vitest';
import { type Board, listKnownPlans, listRegionPlans, viewBoard } from '#board';
import { type LocalDate, TenantId } from '#kernel';
import { publishEarlierPlans, recordEarlierPlan, reverseEarlierPlan } from '#plans';
import { publishIn } from '../contributions/samples.ts';
import { item, ownRegion, placed } from './samples.ts';

const today = '2026-06-01' as LocalDate;
const noon = `${today}T15:00:00.000Z`;
const nobody = { person: undefined };

type Region = ReturnType<typeof ownRegion>;

const boardOf = async (region: Region): Promise<Board> => {
  const seen = await region.look(viewBoard, {}, nobody);
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
};

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

describe('how many plans a government has', () => {
  test('is the same on the board, in the register and in its own list', async () => {
    const region = ownRegion(noon);
    const person = region.personWith('regional-officer');
    for (const title of ['Plan 2018', 'Plan 2020']) {
      const plan = { commune: 'renca', title, source: 'Carta de prueba' };
      await region.done(recordEarlierPlan, plan, { person });
    }
    await publishIn(region, publishEarlierPlans, '-');
    const plans = [
      { year: 2021, title: 'Aquí', submittedOn: '2021-11-16' as LocalDate, commitments: 5 },
    ];
    await placed(region, item('renca', { plans }), item('maipu', { plans }));
    const { communes: shown, gaps } = await boardOf(region);
    const listed = await region.look(listRegionPlans, {}, nobody);
    if (!listed.ok) throw new Error(listed.code);
    for (const [slug, count] of [
      ['renca', 3],
      ['maipu', 1],
      ['nunoa', 0],
    ] as const) {
      const tenant = TenantId.parse(slug);
      const own = await region.look(listKnownPlans, {}, { ...nobody, tenant });
      const rows = listed.value.items.filter(({ commune }) => commune === slug);
      expect(own).toMatchObject({ ok: true, value: { items: rows, next: null } });
      expect(rows).toHaveLength(count);
      expect(shown.find((one) => one.slug === slug)?.plans).toBe(count);
      expect(gaps.noPlan.some(({ commune }) => commune === slug)).toBe(count === 0);
    }
  });

  test('is nothing that a partner or a stranger has', async () => {
    const region = ownRegion(noon);
    for (const tenant of ['ong-prueba', 'atlantida'])
      expect(
        await region.look(listKnownPlans, {}, { ...nobody, tenant: tenant as TenantId }),
      ).toMatchObject({ code: 'request.not-found' });
  });
});
