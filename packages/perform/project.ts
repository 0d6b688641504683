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

type Kind = `${string}.${string}`;
type RoomActs = { readonly room: string };

/** Every act of a room, also those that its verbs will do later. */
export const actsOf = (room: string): RoomActs => ({ room });

/**
 * Says which acts change a published copy and computes that copy from the records. It never adds to
 * what was published before, so running it twice, or again from nothing, gives the same copy.
 */
export type Projection = {
  readonly id: string;
  /** Kinds of act, each by its whole name, or all of a room. */
  readonly on: readonly (Kind | RoomActs)[];
  readonly project: (projecting: Projecting) => Promise<readonly Copy[]>;
};

/** Whether an act of this kind changes what a projection publishes. */
export const follows = ({ on }: Pick<Projection, 'on'>, kind: string): boolean =>
  on.some((one) => kind === one || (typeof one === 'object' && kind.split('.', 1)[0] === one.room));

export const defineProjection = (projection: Projection): Projection => projection;
