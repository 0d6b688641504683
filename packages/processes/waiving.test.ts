import { describe, expect, test } from 'vitest';
import { endWaiver, grantWaiver } from '#processes';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { waiverRow } from './rows.ts';
import { processIn } from './samples.ts';

type Scene = ReturnType<typeof openScene>;

const reason = 'Falta constituir el foro de la comuna.';
const waiver = { reason, signedAs: 'Alcaldía', until: '2026-12-31' };
const already = { ok: false, code: 'processes.already-waived', at: 'requirementId' };

const waiving = (scene: Scene, processId: string, requirementId: string) =>
  scene.attempt(grantWaiver, { processId, requirementId, ...waiver });

const standing = ({ stage, tenant }: Scene, processId: string) =>
  within(tenantScope(tenant), async () =>
    (await tenantRecords(stage.table, tenant).list(waiverRow, processId)).filter(
      ({ value }) => !value.ending,
    ),
  );

describe('a requirement', () => {
  test('is waived once, of twenty who waive it at once', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => waiving(scene, processId, 'J1')),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standing(scene, processId)).toHaveLength(1);
  });

  test('does not wait for another one, nor for another process', async () => {
    const scene = openScene();
    const [one, other] = [await processIn(scene), await processIn(scene)];
    const results = await Promise.all([
      waiving(scene, one, 'J1'),
      waiving(scene, one, 'J2'),
      waiving(scene, other, 'J1'),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('may be waived again once that ended, and not before', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const first = await scene.done(grantWaiver, { processId, requirementId: 'J1', ...waiver });
    expect(await waiving(scene, processId, 'J1')).toEqual(already);
    await scene.done(endWaiver, { processId, waiverId: first.waiverId, reason });
    expect(await waiving(scene, processId, 'J1')).toMatchObject({ ok: true });
    expect(await waiving(scene, processId, 'J1')).toEqual(already);
  });
});
