import type { Role } from '#access';
import { residenceOf } from '#identity';
import type { Instant, PersonId, TenantId } from '#kernel';
import { type Records, type Table, tenantRecords, tenantScope, within } from '#table';
import { type GivenRole, rolesInForce } from './appointment.ts';
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

/** Who holds a role in a tenant now, and for which unit. For whoever writes to them. */
export const holdersOf = async (records: Records, role: GivenRole, now: Instant) => {
  const team = await records.list(appointmentRow, '-');
  return team
    .map(({ value }) => value)
    .filter((appointment) => rolesInForce(appointment, now).includes(role))
    .map(({ personId, name, unit }) => ({ personId, name, ...(unit ? { unit } : {}) }));
};
