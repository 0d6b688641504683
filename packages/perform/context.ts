import type { Capability, Role } from '#access';
import type { Instant, Origin, PersonId, Phase, TenantId } from '#kernel';
import type { Records, Table } from '#table';
import type { Fact } from './fact.ts';
import type { Waiting } from './waiting.ts';

/** What an organisation may do for a tenant, through whoever works there: in one process, or in all of them. */
export type Granted = {
  readonly partner: TenantId;
  readonly processId?: string;
  readonly capabilities: readonly Capability[];
};

/** As somebody is known here. The mailbox is theirs: they showed a code that was sent to it. */
export type Account = { readonly name: string; readonly mail?: string | undefined };

/** Ports that a later room fills: who somebody is in a tenant, for whom they may act there, and in which phase a process is. */
export type Ports = {
  readonly standingOf: (
    tenant: TenantId,
    person: PersonId,
    now: Instant,
  ) => Promise<readonly Role[]>;
  readonly mandatesOf: (
    tenant: TenantId,
    person: PersonId,
    now: Instant,
  ) => Promise<readonly Granted[]>;
  readonly accountOf: (person: PersonId) => Promise<Account | undefined>;
  readonly phaseOf: (tenant: TenantId, processId: string) => Promise<Phase | undefined>;
  /** What waits for somebody wherever they work. Only offices are told. */
  readonly waitingFor?: (asker: Pick<Asking, 'person' | 'proof'>) => Promise<readonly Waiting[]>;
  /** All that the rooms' records say of a process now, read one by one: what a gate decides by. */
  readonly factsOf: (records: Records, processId: string) => Promise<readonly Fact[]>;
};

/** One process of the machine: its table, its clock, its randomness, its ports. Nothing else is global. */
export type Stage = {
  readonly table: Table;
  readonly ports: Ports;
  readonly region: TenantId;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly bytes: Bytes;
  /** The way out for letters, and the origin that links in them begin with. Absent: nothing can be sent. */
  readonly mail?: Mail | undefined;
};

/** Something to be sent once the change that it tells of is committed. It enters no act and no record. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: (origin: string) => string;
};

export type Mail = {
  readonly origin: string;
  readonly send: (letter: {
    readonly key: string;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }) => Promise<void>;
};

/** Where files lie, each under the SHA-256 of its content: a folder here, a bucket there. */
export type Bytes = {
  readonly put: (bytes: Uint8Array) => Promise<string>;
  readonly get: (sha256: string) => Promise<Uint8Array | undefined>;
};

/** How surely who asks was recognised: by how many factors, and until when the second counts as just shown. */
export type Proof = { readonly level: 1 | 2; readonly freshUntil?: Instant };

/** Who asks, and in whose scope. Every request carries its `proof`; what the machine plays itself has none. `origin` is set by the demonstration alone. */
export type Asking = {
  readonly tenant: TenantId;
  readonly person: PersonId | undefined;
  readonly key: string;
  readonly isInstallation?: boolean;
  readonly proof?: Proof;
  readonly origin?: Origin;
};

/** The tenant that holds what belongs to no tenant: people, sessions, the region's founding. */
export const installation = 'articula' as TenantId;

/** The person in whose name the machine itself acts. */
export const machine = '00000000000000000000000000' as PersonId;
