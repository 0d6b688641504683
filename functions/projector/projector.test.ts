import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { withdrawContribution, listContributions } from '#contributions';
import { projections } from '#functions';
import type { TenantId } from '#kernel';
import { registerOrganisation, correctOrganisation } from '#organisations';
import { type Projection, actsOf, defineProjection } from '#perform';
import { viewFunnel } from '#proposals';
import { openScene } from '#samples';
import {
  OutOfScope,
  copy,
  defineListRow,
  defineRow,
  listCopies,
  publicScope,
  publishedRecords,
  readList,
  tenantScope,
  within,
} from '#table';
import * as z from 'zod';
import { givenContribution, openedTheme } from '../../packages/contributions/samples.ts';
import { processIn } from '../../packages/processes/samples.ts';
import { actsIn, delivering, logOf, organisationsOf } from './samples.ts';

describe('what was delivered', () => {
  test('is sealed and published', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    expect(await organisationsOf(scene)).toEqual([]);
    await delivering(scene, await actsIn(scene));
    expect(await organisationsOf(scene)).toMatchObject([{ name: 'Junta', kind: 'union' }]);
    expect(await logOf(scene)).toMatchObject({ faults: [], entries: [{ n: 1 }] });
  });

  test('again, in part, or all from the beginning changes nothing', async () => {
    const scene = openScene();
    for (const name of ['Uno', 'Dos', 'Tres'])
      await scene.done(registerOrganisation, { name, kind: 'union' });
    const acts = await actsIn(scene);
    await delivering(scene, acts);
    const [before, log] = [await organisationsOf(scene), await logOf(scene)];
    await delivering(scene, acts);
    await delivering(scene, acts.slice(1), '-', 1);
    await delivering(scene, acts.slice(0, 1));
    expect(await organisationsOf(scene)).toEqual(before);
    expect(await logOf(scene)).toEqual(log);
  });

  test('late publishes what stands now, not what stood then', async () => {
    const scene = openScene();
    const { organisationId } = await scene.done(registerOrganisation, {
      name: 'Junta',
      kind: 'union',
    });
    const first = await actsIn(scene);
    await scene.done(correctOrganisation, { organisationId, kind: 'council' });
    await delivering(scene, await actsIn(scene));
    await delivering(scene, first);
    expect(await organisationsOf(scene)).toMatchObject([{ kind: 'council' }]);
  });

  test('half done before a fault is finished when it comes again', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    const acts = await actsIn(scene);
    const planted = defineProjection({
      id: 'planted',
      on: [actsOf('organisations')],
      project: async () => {
        throw new Error('planted fault');
      },
    });
    const broken = delivering(scene, acts, '-', 0, [planted, ...projections]);
    await expect(broken).rejects.toThrow('planted fault');
    expect(await organisationsOf(scene)).toEqual([]);
    await delivering(scene, acts);
    expect(await organisationsOf(scene)).toHaveLength(1);
    expect((await logOf(scene)).faults).toEqual([]);
  });

  test('says as of when it counts: at the latest act that it follows, however often that comes', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { themeId } = await openedTheme(scene, processId);
    const followed = (await actsIn(scene, processId)).at(-1);
    expect(followed).toMatchObject({ kind: 'contributions.theme-opened', about: themeId });
    const seen = async () => {
      await delivering(scene, await actsIn(scene, processId), processId);
      const funnel = await scene.look(viewFunnel, { processId });
      return funnel.ok ? funnel.value : {};
    };
    expect(await seen()).toMatchObject({ received: 2, asOf: followed?.at });
    await givenContribution(scene, processId, 'Y una más.');
    expect(await seen()).toMatchObject({ asOf: followed?.at });
    await delivering(scene, (await actsIn(scene, processId)).slice(-1), processId, 9);
    expect(await scene.look(viewFunnel, { processId })).toMatchObject({
      value: { asOf: followed?.at },
    });
  });

  test('of a list that became shorter leaves nothing of the longer one', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    const acts = await actsIn(scene);
    const row = defineListRow('planted-list', z.strictObject({ text: z.string() }));
    const listing = (count: number) =>
      defineProjection({
        id: 'listing',
        on: [actsOf('organisations')],
        project: async ({ tenant }) => {
          const items = Array.from({ length: count }, (_, at) => ({ text: `${count}-${at}` }));
          return listCopies(row, tenant, '-', items);
        },
      });
    const shown = () =>
      within(publicScope, () =>
        readList(publishedRecords(scene.stage.table, scene.tenant), row, '-'),
      );
    for (const [count, seen, next] of [
      [120, 100, '2'],
      [51, 51, null],
      [50, 50, null],
      [1, 1, null],
      [0, 0, null],
    ] as const) {
      await delivering(scene, acts, '-', 0, [listing(count)]);
      const page = await shown();
      expect([page.items.length, page.next]).toEqual([seen, next]);
      expect(page.items.every(({ text }) => text.startsWith(`${count}-`))).toBe(true);
    }
  });

  test('that withdraws something takes it out of what is shown', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const contributionId = await givenContribution(scene, processId, 'Faltan luces en mi calle.');
    await delivering(scene, await actsIn(scene, processId), processId);
    const shown = async () => JSON.stringify(await scene.look(listContributions, { processId }));
    expect(await shown()).toContain('Faltan luces');
    const reason = 'Nombraba a una persona sin su permiso.';
    await scene.done(withdrawContribution, { processId, contributionId, reason });
    const acts = await actsIn(scene, processId);
    await delivering(scene, acts.slice(-1), processId, acts.length);
    expect(await shown()).not.toContain('Faltan luces');
  });
});

describe('a projection', () => {
  const noteRow = defineRow({
    kind: 'planted',
    schema: z.strictObject({ text: z.string() }),
    within: () => '-',
    id: () => ['one'],
  });

  test('is not asked for acts that it does not follow', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    const asked: (readonly string[])[] = [];
    const follow = (on: Projection['on']) =>
      defineProjection({
        id: 'planted',
        on,
        project: async ({ about }) => {
          asked.push(about);
          return [];
        },
      });
    const followed = [follow(['dialogues.']), follow(['organisations.corrected']), follow([])];
    await delivering(scene, await actsIn(scene), '-', 0, followed);
    expect(asked).toEqual([]);
  });

  test('is told of a thing once, however many acts there were', async () => {
    const scene = openScene();
    const { organisationId } = await scene.done(registerOrganisation, { name: 'A', kind: 'union' });
    await scene.done(correctOrganisation, { organisationId, kind: 'council' });
    const asked: (readonly string[])[] = [];
    const watching = defineProjection({
      id: 'watching',
      on: [actsOf('organisations')],
      project: async ({ about }) => {
        asked.push(about);
        return [];
      },
    });
    await delivering(scene, await actsIn(scene), '-', 0, [watching]);
    expect(asked).toEqual([[organisationId]]);
  });

  test('cannot read another tenant, and cannot write records of its own', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    await ours.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    const acts = await actsIn(ours);
    const reading = defineProjection({
      id: 'reading',
      on: [actsOf('organisations')],
      project: async ({ ballotsIn }) => {
        await ballotsIn('x');
        await within(tenantScope('x' as TenantId), async () => undefined);
        const seen = await readActs(theirs.stage.table, theirs.tenant, '-');
        return seen.map(() => copy(noteRow, ours.tenant, { text: 'leaked' }));
      },
    });
    await expect(delivering(ours, acts, '-', 0, [reading])).rejects.toThrow(OutOfScope);
    const writing = defineProjection({
      id: 'writing',
      on: [actsOf('organisations')],
      project: async () => {
        const one = copy(noteRow, ours.tenant, { text: 'x' });
        return [{ ...one, item: { ...one.item, pk: { S: `T#${ours.tenant}#-` } } }];
      },
    });
    await expect(delivering(ours, acts, '-', 0, [writing])).rejects.toThrow(OutOfScope);
  });
});
