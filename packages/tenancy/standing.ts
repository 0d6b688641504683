import type { Role } from '#access';
import { residenceOf } from '#identity';
import type { Instant, PersonId, TenantId } from '#kernel';
import { type Table, tenantRecords, tenantScope, within } from '#table';
import { rolesInForce } from './appointment.ts';
import { appointmentRow } from './rows.ts';

/** The roles that a person holds in a tenant now: what the tenant gave, and what their residence gives. */
export const standingOf = async (
  table: Table,
  tenant: TenantId,
  person: PersonId,
  now: Instant,
): Promise<readonly Role[]> => {
  const [appointment, residence] = await Promise.all([
    within(tenantScope(tenant), () =>
      tenantRecords(table, tenant).get(appointmentRow, '-', person),
    ),
    residenceOf(table, person),
  ]);
  const given = appointment ? rolesInForce(appointment.value, now) : [];
  return residence?.commune === tenant ? [...given, 'resident'] : given;
};
