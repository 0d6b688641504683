import type { TenantId } from '#kernel';
import type { Projection, Stage } from '#perform';
import { projectorScope, publishCopy, publishedRecords, tenantRecords, within } from '#table';
import { region } from '#tenancy';

/** Publishes at once what a projection says of one thing: the projector does not run yet, and the next verb looks it up. */
export const publishNow = (
  { table }: Stage,
  tenant: TenantId,
  projection: Projection,
  about: string,
): Promise<void> =>
  within(projectorScope(tenant), async () => {
    const copies = await projection.project({
      tenant,
      region: region.tenant,
      collection: '-',
      about: [about],
      records: tenantRecords(table, tenant),
      published: (of) => publishedRecords(table, of),
      ballotsIn: async () => [],
    });
    for (const one of copies) await publishCopy(table, one);
  });
