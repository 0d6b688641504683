import { describe, expect, test } from 'vitest';
import { TenantId } from '#kernel';
import {
  earlierPlansIn,
  publishEarlierPlans,
  publishPlans,
  recordEarlierPlan,
  reverseEarlierPlan,
} from '#plans';
import { openScene } from '#samples';
import { publicScope, publishedRecords, tenantRecords, tenantScope, within } from '#table';
import { publishIn } from '../contributions/samples.ts';
import { PartDate } from './earlier.ts';
import { earlierPlanRow } from './rows.ts';
import { planSample, submittedPlan } from './samples.ts';

const plan = {
  commune: 'renca',
  title: 'Primer plan de Renca',
  source: 'Carta del alcalde, enero de 2024, página 2',
};
const reason = 'La carta habla de otra comuna.';

/** A region of its own with its officer. */
const office = () => {
  const scene = openScene();
  Object.assign(scene.stage, { region: scene.tenant });
  const person = scene.personWith('regional-officer');
  return {
    scene,
    enter: (more: object = {}) =>
      scene.attempt(recordEarlierPlan, { ...plan, ...more }, { person }),
    reverse: (earlierPlanId: string) =>
      scene.attempt(reverseEarlierPlan, { earlierPlanId, reason }, { person }),
    shown: async () => {
      await publishIn(scene, publishEarlierPlans, '-');
      return within(publicScope, () =>
        earlierPlansIn(publishedRecords(scene.stage.table, scene.tenant)),
      );
    },
  };
};

const idOf = (entered: Awaited<ReturnType<ReturnType<typeof office>['enter']>>) => {
  if (!entered.ok) throw new Error(entered.code);
  return entered.value.earlierPlanId;
};

describe('a plan made elsewhere', () => {
  test('is entered with what its document says, and the rest stays empty', async () => {
    const { enter, shown } = office();
    const earlierPlanId = idOf(await enter());
    expect(await shown()).toEqual([{ ...plan, earlierPlanId }]);
  });

  test.each(['coordinator', 'member-officer', 'monitor', 'resident', 'partner-lead'] as const)(
    'is not entered or reversed by %s',
    async (role) => {
      const { scene, enter } = office();
      const person = scene.personWith(role);
      const earlierPlanId = idOf(await enter());
      const notFound = { code: 'request.not-found' };
      expect(await scene.attempt(recordEarlierPlan, plan, { person })).toMatchObject(notFound);
      expect(
        await scene.attempt(reverseEarlierPlan, { earlierPlanId, reason }, { person }),
      ).toMatchObject(notFound);
    },
  );

  test.each([
    [{ commune: 'lima' }, 'plans.no-such-government', 'commune'],
    [{ commune: 'ong-puentes' }, 'plans.no-such-government', 'commune'],
    [{ on: '2018' }, 'plans.date-and-meaning', 'dated'],
    [{ dated: 'approval' }, 'plans.date-and-meaning', 'on'],
    [{ on: '2026-03-03', dated: 'approval' }, 'plans.in-the-future', 'on'],
    [{ on: '2026-04', dated: 'approval' }, 'plans.in-the-future', 'on'],
    [{ on: '2027', dated: 'approval' }, 'plans.in-the-future', 'on'],
  ])('with %j is refused: %s', async (more, code, at) => {
    expect(await office().enter(more)).toEqual({ ok: false, code, at });
  });

  test.each(['2026-03-02', '2026-03', '2026', '2018', '2000-02-29'])(
    'is dated %s, as exactly as the document says',
    async (on) => {
      expect((await office().enter({ on, dated: 'submission' })).ok).toBe(true);
    },
  );

  test.each([
    '2018-13',
    '2018-00',
    '2019-02-29',
    '18',
    '1999',
    '2101',
    '2018-1',
    '2018-01-1',
    '2018/01',
    'hace años',
    '2018-01-01T00:00',
    '',
    2018,
    null,
  ])('is not dated %j', async (on) => {
    expect(PartDate.safeParse(on).success).toBe(false);
    expect(await office().enter({ on, dated: 'submission' })).toMatchObject({
      code: 'request.invalid',
      at: 'on',
    });
  });

  test.each([
    { address: 'javascript:alert(1)' },
    { address: 'data:text/html,x' },
    { address: 'ftp://ejemplo.cl/plan' },
    { address: 'http://localhost/plan' },
    { address: `https://ejemplo.cl/${'x'.repeat(300)}` },
    { commitments: 0 },
    { commitments: 1.5 },
    { commitments: 501 },
    { source: '' },
    { source: 'x'.repeat(301) },
    { title: 'dos\nlíneas' },
    { title: '' },
    { dated: 'signed', on: '2018' },
    { recordedAt: '2020-01-01T00:00:00.000Z' },
    { earlierPlanId: 'a'.repeat(24) },
    { origin: 'source' },
    { reversal: { reason, at: '2020-01-01T00:00:00.000Z' } },
  ])('with %j does not fit', async (more) => {
    expect(await office().enter(more)).toMatchObject({ code: 'request.invalid' });
  });

  test('is entered once, however its name is spelled', async () => {
    const { enter } = office();
    await enter();
    for (const title of [
      'PRIMER PLAN DE RENCA',
      ' Primer  plán de Renca ',
      'Primer plan, de Renca',
    ])
      expect(await enter({ title })).toEqual({
        ok: false,
        code: 'plans.in-the-register',
        at: 'title',
      });
    expect((await enter({ commune: 'maipu' })).ok).toBe(true);
    expect((await enter({ title: 'Segundo plan de Renca' })).ok).toBe(true);
  });

  test('is entered once by ten at the same moment', async () => {
    const { enter, shown } = office();
    const all = await Promise.all(Array.from({ length: 10 }, () => enter()));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await shown()).toHaveLength(1);
  });

  test('that was made here is not entered', async () => {
    const { enter } = office();
    const commune = openScene(undefined, TenantId.parse('paine'));
    await submittedPlan(commune);
    await publishIn(commune, publishPlans, '-');
    const title = planSample.title.toUpperCase();
    expect(await enter({ commune: 'paine', title })).toMatchObject({ code: 'plans.made-here' });
    expect((await enter({ commune: 'buin', title })).ok).toBe(true);
  });
});

describe('an entry of the register', () => {
  test('is reversed with a reason and kept, and can be entered again', async () => {
    const { scene, enter, reverse, shown } = office();
    const earlierPlanId = idOf(await enter());
    expect((await reverse(earlierPlanId)).ok).toBe(true);
    expect(await shown()).toEqual([]);
    expect(idOf(await enter({ commitments: 5 }))).toBe(earlierPlanId);
    expect(await shown()).toMatchObject([{ commitments: 5 }]);
    const kept = await within(tenantScope(scene.tenant), () =>
      tenantRecords(scene.stage.table, scene.tenant).get(earlierPlanRow, '-', earlierPlanId),
    );
    expect(kept).toMatchObject({ version: 3, value: { past: [{ reason }] } });
  });

  test('is not reversed twice, and not where it is not', async () => {
    const { enter, reverse } = office();
    const earlierPlanId = idOf(await enter());
    await reverse(earlierPlanId);
    for (const id of [earlierPlanId, 'a'.repeat(24)])
      expect(await reverse(id)).toMatchObject({ code: 'plans.not-in-the-register' });
    for (const id of ['', 'x', 'A'.repeat(24), `${earlierPlanId}a`])
      expect(await reverse(id)).toMatchObject({ code: 'request.not-found' });
  });

  test('needs a whole sentence to be reversed', async () => {
    const { scene, enter } = office();
    const earlierPlanId = idOf(await enter());
    const person = scene.personWith('regional-officer');
    expect(
      await scene.attempt(reverseEarlierPlan, { earlierPlanId, reason: 'No.' }, { person }),
    ).toMatchObject({ code: 'request.invalid', at: 'reason' });
  });

  test('goes in and out twenty times and no more', async () => {
    const { enter, reverse } = office();
    for (let times = 0; times < 21; times += 1) await reverse(idOf(await enter()));
    expect(await enter()).toMatchObject({ code: 'plans.too-often-reversed' });
  });

  test('is one of two hundred at most', async () => {
    const { enter } = office();
    for (let at = 0; at < 200; at += 1) await enter({ title: `Plan ${at}` });
    expect(await enter()).toMatchObject({ code: 'plans.register-full' });
    expect(await enter({ title: 'Plan 7' })).toMatchObject({ code: 'plans.in-the-register' });
  });
});
