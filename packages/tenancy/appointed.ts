import type { Instant, PersonId, TenantId } from '#kernel';
import { type Table, tenantRecords, tenantScope, within } from '#table';
import { rolesInForce } from './appointment.ts';
import { appointmentRow } from './rows.ts';

/** The roles that a tenant gave somebody, as far as they are in force. */
export const appointedIn = (table: Table, tenant: TenantId, person: PersonId, now: Instant) =>
  within(tenantScope(tenant), async () => {
    const found = await tenantRecords(table, tenant).get(appointmentRow, '-', person);
    return found ? rolesInForce(found.value, now) : [];
  });
