import { AsyncLocalStorage } from 'node:async_hooks';
import { type TenantId } from '#kernel';

/** The partitions that the work in progress may touch, each ending with the key separator. */
export type Scope = {
  readonly read: readonly string[];
  readonly write: readonly string[];
  /** The things that a commit may rest on without changing them: records, never a published copy. */
  readonly check?: readonly string[];
  /** The counters that it may add to. */
  readonly count?: readonly string[];
  /** Where what no act tells of may be deleted. */
  readonly drop?: readonly string[];
};

const current = new AsyncLocalStorage<Scope>();

/** A request of one tenant: its own records, and what anybody has published. */
export const tenantScope = (tenant: TenantId): Scope => ({
  read: [`T#${tenant}#`, 'PUB#', `COUNT#denied#${tenant}#`],
  write: [`T#${tenant}#`],
  check: [`T#${tenant}#`],
  count: [`COUNT#denied#${tenant}#`],
});

/** Collections in which nothing lies that an act tells of: there alone something may be deleted. */
const ofPassing = ['known-', 'passing-', 'archive-'] as const;

/** Whoever forgets: a tenant's work, and deleting what passes. */
export const forgettingScope = (tenant: TenantId): Scope => ({
  ...tenantScope(tenant),
  drop: ofPassing.map((collection) => `T#${tenant}#${collection}`),
});

/** Whoever counts requests before anybody is asked: counters of limits and nothing else. */
export const limitScope: Scope = { read: [], write: [], count: ['COUNT#limit#'] };

/** A public page: published copies and nothing else. */
export const publicScope: Scope = { read: ['PUB#'], write: [] };

/** Where it stands what waits in a tenant: pointers to records, made of them and of nothing else. */
const waitingOf = (tenant: TenantId) => `T#${tenant}#waiting-`;

/** The projector: reads the tenant whose acts it seals, writes that tenant's log, what waits in it and any published copy. */
export const projectorScope = (tenant: TenantId): Scope => ({
  read: [`T#${tenant}#`, 'PUB#'],
  write: [`T#${tenant}#LOG#`, waitingOf(tenant), 'PUB#'],
  drop: [waitingOf(tenant)],
});

/** Whoever brings in what a tenant held elsewhere: all of that tenant, and any published copy. */
export const importScope = (tenant: TenantId): Scope => ({
  read: [`T#${tenant}#`, 'PUB#'],
  write: [`T#${tenant}#`, 'PUB#'],
  drop: [waitingOf(tenant)],
});

/** The post: reads the tenant whose acts it tells of and the people of the installation, writes nothing. */
export const postScope = (tenant: TenantId, installation: TenantId): Scope => ({
  read: [`T#${tenant}#`, `T#${installation}#-`],
  write: [],
});

export const within = <Value>(scope: Scope, work: () => Promise<Value>): Promise<Value> =>
  current.run(scope, work);

export const scopeInForce = (): Scope | undefined => current.getStore();
