import { defineProjection } from '#perform';
import { copy } from '#table';
import { membershipRow, membershipsRow } from './rows.ts';

/** The state of every commune, for the region's page. */
export const publishMemberships = defineProjection({
  id: 'tenancy.memberships',
  on: ['tenancy.membership-recorded'],
  project: async ({ tenant, records }) => {
    const found = await records.list(membershipRow, '-');
    return [copy(membershipsRow, tenant, { items: found.map(({ value }) => value) })];
  },
});
