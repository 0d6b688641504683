import type { TenantId } from '#kernel';
import { type Table, readBallots } from '#table';

/** A ballot box is spread over shards, so that one partition never bounds the rush of the last evening. */
export const ballotShards: readonly number[] = Array.from({ length: 8 }, (_, shard) => shard);

/** Every ballot of a box, shard by shard in the order of their random ids. */
export const allBallots = async (table: Table, tenant: TenantId, consultation: string) =>
  (
    await Promise.all(ballotShards.map((shard) => readBallots(table, tenant, consultation, shard)))
  ).flat();
