import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { TenantId } from '#kernel';
import type { Manifest } from '#runtime';
import { forgettingScope, projectorScope, tenantScope } from '#table';

type Permission = Manifest['permissions'][number];

/** The partitions that somebody may read and write, per table: `*` stands for any tenant, any collection. */
type Grant = {
  readonly read?: readonly string[];
  readonly write?: readonly string[];
  /** What a transaction may rest on without changing it. */
  readonly check?: readonly string[];
  readonly count?: readonly string[];
  readonly drop?: readonly string[];
};
type Grants = { readonly records?: Grant; readonly ballots?: Grant };

/** A scope's beginnings of keys in the words of a role, of every tenant alike. */
const inRole = (prefixes: readonly string[] = []) => prefixes.map((prefix) => `${prefix}*`);
const anyTenant = '*' as TenantId;

/**
 * The scopes of the table room in the words of a role. The guard knows the one tenant of a request; a
 * role is the same for all of them, so it says which kinds of partitions the function ever touches.
 */
export const grants: Readonly<Record<Permission, Grants>> = {
  'read-published': { records: { read: ['PUB#*'] } },
  people: { records: { read: ['T#*'] } },
  // People, sessions and codes belong to the installation and to no tenant.
  'sign-in': {
    records: { read: ['T#articula#*'], write: ['T#articula#*'], check: ['T#articula#*'] },
  },
  'tenant-records': {
    records: {
      read: ['T#*', 'PUB#*'],
      write: ['T#*'],
      check: inRole(tenantScope(anyTenant).check),
    },
    ballots: { read: ['T#*#BOX#*'] },
  },
  'seal-and-publish': {
    records: {
      read: ['T#*', 'PUB#*'],
      write: ['T#*#LOG#*', 'T#*#waiting-*', 'PUB#*'],
      drop: inRole(projectorScope(anyTenant).drop),
    },
    ballots: { read: ['T#*#BOX#*'] },
  },
  // Counters alone are added up in place.
  count: { records: { read: ['COUNT#denied#*'], count: ['COUNT#*'] } },
  // What leads from a person to their pseudonym is destroyed, and what an archive was made of; no act tells of it.
  forget: { records: { drop: inRole(forgettingScope(anyTenant).drop) } },
  // A vote writes its act, which is the mark on the roll, and its ballot. It changes no record.
  vote: {
    records: { read: ['T#*', 'PUB#*'], write: ['T#*#ACTS#*'] },
    ballots: { write: ['T#*#BOX#*'] },
  },
};

const actions = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem'],
  check: ['dynamodb:ConditionCheckItem'],
  count: ['dynamodb:UpdateItem'],
  drop: ['dynamodb:DeleteItem'],
} as const;

const statement = (kind: keyof typeof actions, table: string, partitions: readonly string[]) =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions[kind]],
    resources: [table],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] },
      // "For all values" holds of no values too: without this a Scan, which names no key, would pass.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });

const distinct = (partitions: readonly string[]) => [...new Set(partitions)].toSorted();

/** What a function's role may do with the two tables: what its manifest says, and nothing else. */
export const statementsFor = (
  permissions: readonly Permission[],
  tables: Readonly<Record<'records' | 'ballots', string>>,
): readonly PolicyStatement[] =>
  (['records', 'ballots'] as const).flatMap((table) =>
    (['read', 'write', 'check', 'count', 'drop'] as const).flatMap((kind) => {
      const partitions = distinct(permissions.flatMap((one) => grants[one][table]?.[kind] ?? []));
      return partitions.length === 0 ? [] : [statement(kind, tables[table], partitions)];
    }),
  );
