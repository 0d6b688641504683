import type { Role } from '#access';
import { residenceOf } from '#identity';
import type { Instant, PersonId, TenantId } from '#kernel';
import type { Granted } from '#perform';
import { type Records, type Table, tenantRecords, tenantScope, within } from '#table';
import { appointedIn } from './appointed.ts';
import { type GivenRole, rolesInForce } from './appointment.ts';
import { isPartner } from './partner.ts';
import { appointmentRow, partnerRow } from './rows.ts';
import { everLetIn, mandatesInForce } from './independence.ts';
import { leadsIn } from './lead.ts';
import { region } from './territory.ts';

/** Until somebody leads a partner's team, the region that registered it opens its door, and nothing else. */
const opensDoor = async (table: Table, partner: TenantId, person: PersonId, now: Instant) => {
  const officer = await appointedIn(table, region.tenant, person, now);
  if (!officer.includes('regional-officer')) return false;
  const isRegistered = await within(tenantScope(region.tenant), async () =>
    tenantRecords(table, region.tenant).get(partnerRow, '-', partner),
  );
  const leads = await within(tenantScope(partner), () =>
    leadsIn(tenantRecords(table, partner), partner, now),
  );
  return isRegistered !== undefined && leads.length === 0;
};

/** In which of these organisations somebody works now. */
const employersOf = async (
  table: Table,
  partners: readonly TenantId[],
  person: PersonId,
  now: Instant,
): Promise<ReadonlySet<TenantId>> => {
  const roles = await Promise.all(partners.map((one) => appointedIn(table, one, person, now)));
  return new Set(partners.filter((_, at) => (roles[at] ?? []).length > 0));
};

/**
 * Whoever works for an organisation that was let in judges nothing here. Two governments' records are never in
 * one transaction, so both can come to be at once; it is held where the role is used, and asked of monitors alone.
 */
const withoutBias = async (
  table: Table,
  tenant: TenantId,
  person: PersonId,
  now: Instant,
  given: readonly GivenRole[],
): Promise<readonly GivenRole[]> => {
  if (!given.includes('monitor')) return given;
  const partners = await within(tenantScope(tenant), () => everLetIn(tenantRecords(table, tenant)));
  const employers = await employersOf(table, partners, person, now);
  return employers.size > 0 ? given.filter((role) => role !== 'monitor') : given;
};

/** The roles that a person holds in a tenant now: what the tenant gave, and what their residence gives. */
export const standingOf = async (
  table: Table,
  tenant: TenantId,
  person: PersonId,
  now: Instant,
): Promise<readonly Role[]> => {
  if (isPartner(tenant)) {
    const own = await appointedIn(table, tenant, person, now);
    if (own.length > 0) return own;
    return (await opensDoor(table, tenant, person, now)) ? ['regional-officer'] : [];
  }
  const [appointed, residence] = await Promise.all([
    appointedIn(table, tenant, person, now),
    residenceOf(table, person),
  ]);
  const given = await withoutBias(table, tenant, person, now, appointed);
  return residence?.commune === tenant ? [...given, 'resident'] : given;
};

/** What a person may do in a tenant for the organisations that they work in. Whoever judges there may do none of it. */
export const mandatesOf = async (
  table: Table,
  tenant: TenantId,
  person: PersonId,
  now: Instant,
): Promise<readonly Granted[]> => {
  if (isPartner(tenant)) return [];
  const [mandates, own] = await Promise.all([
    within(tenantScope(tenant), () => mandatesInForce(tenantRecords(table, tenant), now)),
    appointedIn(table, tenant, person, now),
  ]);
  if (own.includes('monitor')) return [];
  const partners = [...new Set(mandates.map(({ partner }) => partner))];
  const employers = await employersOf(table, partners, person, now);
  return mandates
    .filter(({ partner }) => employers.has(partner))
    .map(({ partner, processId, capabilities }) => ({
      partner,
      capabilities,
      ...(processId ? { processId } : {}),
    }));
};

/** Who holds a role in a tenant now, and for which unit. For whoever writes to them. */
export const holdersOf = async (records: Records, role: GivenRole, now: Instant) => {
  const team = await records.list(appointmentRow, '-');
  return team
    .map(({ value }) => value)
    .filter((appointment) => rolesInForce(appointment, now).includes(role))
    .map(({ personId, name, unit }) => ({ personId, name, ...(unit ? { unit } : {}) }));
};
