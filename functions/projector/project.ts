import { sealActs, type Delivered } from '#audit';
import type { TenantId } from '#kernel';
import {
  type Projection,
  type Showing,
  type Stage,
  type Thing,
  allBallots,
  follows,
} from '#perform';
import {
  type Act,
  projectorScope,
  publishCopy,
  publishedRecords,
  tenantRecords,
  within,
} from '#table';
import { keepWaits } from '#waiting';

/** Acts of one tenant and collection, as one shard of the stream delivered them. */
export type Batch = {
  readonly tenant: TenantId;
  readonly collection: string;
  readonly delivered: readonly Delivered[];
};

/** What follows from acts: which copies, and what the public log tells of them. */
export type Following = {
  readonly projections: readonly Projection[];
  readonly shows: Showing;
  /** The things in which something can wait. */
  readonly things: readonly Thing[];
};

/** Seals first and publishes after: what the portal shows as final is covered by the log. */
export const sealAndPublish = (
  stage: Stage,
  following: Following,
  shard: string,
  { tenant, collection, delivered }: Batch,
): Promise<void> =>
  within(projectorScope(tenant), async () => {
    const { shows } = following;
    await sealActs(stage.table, tenant, collection, shard, delivered, stage.now(), shows);
    const acts = delivered.map(({ act }) => act);
    await follow(stage, following, tenant, collection, acts);
  });

/** All that follows from acts beside the log: what waits now, and the copies. */
export const follow = async (
  stage: Stage,
  { projections, things }: Pick<Following, 'projections' | 'things'>,
  tenant: TenantId,
  collection: string,
  acts: readonly Act[],
): Promise<void> => {
  await keepWaits(stage, things, tenant, acts);
  await publish(stage, projections, tenant, collection, acts);
};

/** Computes the copies that follow from acts, whenever they were done, and lays them down. */
export const publish = async (
  stage: Stage,
  projections: readonly Projection[],
  tenant: TenantId,
  collection: string,
  acts: readonly Pick<Act, 'kind' | 'about' | 'at'>[],
): Promise<void> => {
  for (const projection of projections) {
    const followed = acts.filter(({ kind }) => follows(projection, kind));
    const about = followed.map((act) => act.about);
    const [asOf] = followed.map(({ at }) => at).toSorted((a, b) => b.localeCompare(a));
    if (asOf === undefined) continue;
    const copies = await projection.project({
      tenant,
      collection,
      region: stage.region,
      about: [...new Set(about)],
      records: tenantRecords(stage.table, tenant),
      published: (of) => publishedRecords(stage.table, of),
      ballotsIn: (consultation) => allBallots(stage.table, tenant, consultation),
    });
    await Promise.all(copies.map((one) => publishCopy(stage.table, one, asOf)));
  }
};
