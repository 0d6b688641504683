import type { PersonId, TenantId } from '#kernel';
import { type Table, findAct, tenantScope, within } from '#table';

/** Whether somebody has voted. The mark is the act; what was voted is nowhere beside it. */
export const hasMark = (
  table: Table,
  tenant: TenantId,
  processId: string,
  consultationId: string,
  person: PersonId,
): Promise<boolean> =>
  within(tenantScope(tenant), async () => {
    const id = ['once', 'roll', consultationId, person].join('-');
    return (await findAct(table, { tenant, collection: processId, id })) !== undefined;
  });
