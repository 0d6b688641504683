import type { Role } from '#access';
import type { Instant, Origin, PersonId, Phase, TenantId } from '#kernel';
import type { Table } from '#table';

/** Ports that a later room fills: who somebody is in a tenant, and in which phase a process is. */
export type Ports = {
  readonly standingOf: (
    tenant: TenantId,
    person: PersonId,
    now: Instant,
  ) => Promise<readonly Role[]>;
  readonly phaseOf: (tenant: TenantId, processId: string) => Promise<Phase | undefined>;
};

/** One process of the machine: its table, its clock, its randomness, its ports. Nothing else is global. */
export type Stage = {
  readonly table: Table;
  readonly ports: Ports;
  readonly region: TenantId;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly bytes: Bytes;
};

/** Where files lie, each under the SHA-256 of its content: a folder here, a bucket there. */
export type Bytes = {
  readonly put: (bytes: Uint8Array) => Promise<string>;
  readonly get: (sha256: string) => Promise<Uint8Array | undefined>;
};

/** Who asks, and in whose scope. `origin` is set by the demonstration alone. */
export type Asking = {
  readonly tenant: TenantId;
  readonly person: PersonId | undefined;
  readonly key: string;
  readonly isInstallation?: boolean;
  readonly origin?: Origin;
};

/** The tenant that holds what belongs to no tenant: people, sessions, the region's founding. */
export const installation = 'articula' as TenantId;

/** The person in whose name the machine itself acts. */
export const machine = '00000000000000000000000000' as PersonId;
