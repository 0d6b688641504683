import { PersonId, type TenantId } from '#kernel';
import { type Table, defineOnce, findAct, tenantScope, within } from '#table';
import { ConsultationId } from './consultation.ts';

/** Somebody voted in a consultation. */
export const rollMark = defineOnce('roll', ConsultationId, PersonId);

/** Whether somebody has voted. The mark is the act; what was voted is nowhere beside it. */
export const hasMark = (
  table: Table,
  tenant: TenantId,
  processId: string,
  consultationId: ConsultationId,
  person: PersonId,
): Promise<boolean> =>
  within(tenantScope(tenant), async () => {
    const id = rollMark.key(consultationId, person);
    return (await findAct(table, { tenant, collection: processId, id })) !== undefined;
  });
