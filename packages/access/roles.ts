/** Who a person can be in one tenant. `person` is anybody signed in; `installation` is the machine itself. */
export const roles = [
  'installation',
  'regional-officer',
  'coordinator',
  'unit-officer',
  'forum-member',
  'monitor',
  'member-officer',
  'resident',
  'person',
] as const;

export type Role = (typeof roles)[number];
