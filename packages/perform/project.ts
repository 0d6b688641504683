import type { TenantId } from '#kernel';
import type { Copy, Published, Records } from '#table';

/** What a projection is given: the records of the tenant whose acts it follows. */
export type Projecting = {
  readonly tenant: TenantId;
  readonly region: TenantId;
  /** The process whose acts came, or `-`. */
  readonly collection: string;
  /** The things that the acts were about, each once. */
  readonly about: readonly string[];
  readonly records: Records;
  readonly published: (tenant: TenantId) => Published;
  readonly ballotsIn: (
    consultation: string,
  ) => Promise<readonly { ballotId: string; body: string }[]>;
};

/**
 * Says which acts change a published copy and computes that copy from the records. It never adds to
 * what was published before, so running it twice, or again from nothing, gives the same copy.
 */
export type Projection = {
  readonly id: string;
  readonly on: readonly string[];
  readonly project: (projecting: Projecting) => Promise<readonly Copy[]>;
};

export const defineProjection = (projection: Projection): Projection => projection;
