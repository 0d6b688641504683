import { readActs } from '#audit';
import { following, sealAndPublish } from '#functions';
import { TenantId } from '#kernel';
import type { Stage } from '#perform';
import { openScene } from '#samples';
import { copy, projectorScope, publishCopy, publishedRecords, tenantScope, within } from '#table';
import type { Scene } from '../perform/samples.ts';
import type { BoardItem } from './item.ts';
import { boardRow } from './rows.ts';

/** Publishes everything that the scene's tenant did there, as the projector does. */
export const publishAll = async ({ stage, tenant }: Scene, ...collections: readonly string[]) => {
  for (const collection of ['-', ...collections]) {
    const acts = await within(tenantScope(tenant), () => readActs(stage.table, tenant, collection));
    const delivered = acts.map((act, at) => ({ act, sequence: String(at + 1) }));
    await sealAndPublish(stage, following, 'one', { tenant, collection, delivered });
  }
};

/** The item of a scene's tenant on a region's board. */
export const itemIn = async (
  { stage, tenant }: Pick<Scene, 'stage' | 'tenant'>,
  region = stage.region,
) =>
  within(tenantScope(tenant), async () =>
    publishedRecords(stage.table, region).get(boardRow, 'board', tenant),
  );

/** A region of its own, so that no other test stands on its board. */
export const ownRegion = (startsAt?: string): Scene => {
  const scene = openScene(startsAt);
  Object.assign(scene.stage, { region: scene.tenant });
  return scene;
};

export const courseSample: BoardItem['courses'][number] = {
  processId: '0'.repeat(26),
  title: 'Primer plan de acción',
  phase: 'dialogues',
  since: '2026-03-02' as never,
  standard: { id: 'ogp-local', edition: 1 },
  updates: [],
  terms: [],
  figures: {},
  turns: [],
};

/** Puts items on a region's board. */
export const placed = async (
  { stage }: { readonly stage: Stage },
  ...items: readonly Omit<BoardItem, never>[]
) =>
  within(projectorScope(stage.region), () =>
    Promise.all(items.map((one) => publishCopy(stage.table, copy(boardRow, stage.region, one)))),
  );

export const item = (commune: string, more: Partial<BoardItem> = {}): BoardItem => ({
  commune: TenantId.parse(commune),
  courses: [courseSample],
  plans: [],
  ...more,
});
