import type { TenantId } from '#kernel';
import { publishedRecords, tenantRecords } from '#table';
import type { Stage } from './context.ts';
import type { Sources } from './thing.ts';

/** What the things of a tenant are put together of. */
export const sourcesOf = ({ table }: Pick<Stage, 'table'>, tenant: TenantId): Sources => ({
  ...tenantRecords(table, tenant),
  tenant,
  published: (other) => publishedRecords(table, other),
});
