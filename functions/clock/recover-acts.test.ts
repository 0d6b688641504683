import { describe, expect, test } from 'vitest';
import { type Delivered, readActs, readHead, readLog, sealActs, verifyLog } from '#audit';
import { following } from '#functions';
import { listOrganisations, registerOrganisation } from '#organisations';
import { type Scene, openScene } from '#samples';
import { projectorScope, tenantScope, within } from '#table';
import { processIn } from '../../packages/processes/samples.ts';
import { recoverTenant } from './recover-acts.ts';

const logOf = ({ stage: { table }, tenant }: Scene, collection = '-') =>
  within(tenantScope(tenant), async () => {
    const entries = await readLog(table, tenant, collection);
    const acts = await readActs(table, tenant, collection);
    const head = await readHead(table, tenant, collection);
    return { entries, acts, faults: verifyLog(head, entries, acts) };
  });

const recovering = (scene: Scene) => recoverTenant(scene.stage, following, scene.tenant);

const acting = async (scene: Scene, ...names: readonly string[]) => {
  for (const name of names) await scene.done(registerOrganisation, { name, kind: 'union' });
};

const later = '2026-03-02T12:05:00.000Z';

/** The stream brings all acts of the scene, in their order, as if it had only been slow. */
const streamed = async (scene: Scene, from = 0) => {
  const { acts } = await logOf(scene);
  const delivered = acts
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((act, at): Delivered => ({ act, sequence: String(1000 + from + at) }));
  const { stage, tenant } = scene;
  return within(projectorScope(tenant), () =>
    sealActs(stage.table, tenant, '-', 'one', delivered, stage.now(), following.shows),
  );
};

describe('acts that no stream brought', () => {
  test('are sealed, marked as recovered, and published', async () => {
    const scene = openScene();
    await acting(scene, 'Una', 'Otra');
    scene.at(later);
    expect(await recovering(scene)).toBe(2);
    const { entries, faults } = await logOf(scene);
    expect(faults).toEqual([]);
    expect(entries).toMatchObject([{ n: 1, recovered: true }]);
    expect(await scene.look(listOrganisations, {})).toMatchObject({
      value: { items: expect.arrayContaining([expect.objectContaining({ name: 'Una' })]) },
    });
    expect(await recovering(scene)).toBe(0);
  });

  test('are left to the stream for a minute', async () => {
    const scene = openScene();
    await acting(scene, 'Una');
    expect(await recovering(scene)).toBe(0);
    scene.at('2026-03-02T12:00:59.000Z');
    expect(await recovering(scene)).toBe(0);
  });

  test('are not sealed again when the stream brings them after all', async () => {
    const scene = openScene();
    await acting(scene, 'Una');
    await streamed(scene);
    await acting(scene, 'Dos', 'Tres');
    scene.at(later);
    expect(await recovering(scene)).toBe(2);
    await acting(scene, 'Cuatro');
    expect(await streamed(scene, 500)).toBe(1);
    const { entries, faults } = await logOf(scene);
    expect(faults).toEqual([]);
    expect(entries.map(({ recovered }) => recovered ?? false)).toEqual([false, true, false]);
  });

  test('in a gap of the log are found among those that are sealed', async () => {
    const scene = openScene();
    await acting(scene, 'Una', 'Dos', 'Tres');
    const { acts } = await logOf(scene);
    const some = acts.filter((_, at) => at !== 1).map((act) => ({ act, sequence: '7' }));
    const { stage, tenant } = scene;
    await within(projectorScope(tenant), () =>
      sealActs(stage.table, tenant, '-', 'one', some, stage.now(), following.shows),
    );
    scene.at(later);
    expect(await recovering(scene)).toBe(1);
    expect((await logOf(scene)).faults).toEqual([]);
  });

  test('of a process are recovered in its own log', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    scene.at(later);
    // The first turn publishes the process, the second finds it.
    await recovering(scene);
    await recovering(scene);
    expect((await logOf(scene)).faults).toEqual([]);
    expect((await logOf(scene, processId)).faults).toEqual([]);
  });

  test('by two clocks at once are sealed once', async () => {
    const scene = openScene();
    await acting(scene, 'Una', 'Dos');
    scene.at(later);
    await Promise.allSettled([recovering(scene), recovering(scene)]);
    expect((await logOf(scene)).faults).toEqual([]);
  });
});
