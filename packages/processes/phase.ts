import type { Phase, TenantId } from '#kernel';
import { type Records, type Table, tenantRecords, tenantScope, within } from '#table';
import type { Process } from './process.ts';
import { processRow } from './rows.ts';

/** The phase that a process is in now, or nothing where there is no such process. */
export const phaseOf = async (
  table: Table,
  tenant: TenantId,
  processId: string,
): Promise<Phase | undefined> => {
  const found = await within(tenantScope(tenant), () =>
    tenantRecords(table, tenant).get(processRow, '-', processId),
  );
  return found?.value.phase;
};

/** The process that a later room's verb is about. */
export const readProcess = async (
  records: Records,
  processId: string,
): Promise<Process | undefined> => (await records.get(processRow, '-', processId))?.value;
