/** Who a person can be in one tenant. `person` is anybody signed in; `installation` is the machine itself. */
export const roles = [
  'installation',
  'regional-officer',
  'coordinator',
  'unit-officer',
  'certifying-officer',
  'booth-official',
  'data-officer',
  'forum-member',
  'driving-group-member',
  'facilitator',
  'monitor',
  'member-officer',
  'representative',
  'partner-lead',
  'partner-member',
  'reader',
  'resident',
  'person',
] as const;

export type Role = (typeof roles)[number];

/** How far a role reaches: one tenant, the region's own, a mandate's commune and process, oneself, or the whole machine. */
export type RoleScope = 'tenant' | 'region' | 'partner' | 'mandate' | 'self' | 'installation';

const elsewhere: Partial<Record<Role, RoleScope>> = {
  installation: 'installation',
  'regional-officer': 'region',
  'member-officer': 'region',
  'partner-lead': 'partner',
  'partner-member': 'partner',
  facilitator: 'mandate',
  person: 'self',
};

export const scopeOf = (role: Role): RoleScope => elsewhere[role] ?? 'tenant';

const ungiven: ReadonlySet<Role> = new Set(['installation', 'resident', 'person']);

/** Whether a tenant gave the role. Such a role counts only for whoever has shown a second factor. */
export const isGiven = (role: Role): boolean => !ungiven.has(role);
