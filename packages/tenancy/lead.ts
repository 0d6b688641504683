import { type Instant, type Result, type TenantId, ok, refuse } from '#kernel';
import type { Call } from '#perform';
import { type Check, type Found, type Records, stays } from '#table';
import { type Appointment, type GivenRole, rolesInForce } from './appointment.ts';
import { isPartner } from './partner.ts';
import { appointmentRow } from './rows.ts';
import { region } from './territory.ts';

/** Who answers for a team: without one it could appoint nobody. */
export const leadOf = (tenant: TenantId): GivenRole => {
  if (isPartner(tenant)) return 'partner-lead';
  return tenant === region.tenant ? 'regional-officer' : 'coordinator';
};

/** Later than every day on which a lead could end. */
const never = '9999';

/** Whoever leads a team now, the one who leads longest first. */
export const leadsIn = async (
  records: Records,
  tenant: TenantId,
  now: Instant,
): Promise<readonly Found<Appointment>[]> =>
  (await records.list(appointmentRow, '-'))
    .filter(({ value }) => rolesInForce(value, now).includes(leadOf(tenant)))
    .toSorted((one, other) => ((one.value.until ?? never) > (other.value.until ?? never) ? -1 : 1));

/** On whom a team rests where somebody's appointment becomes another: if their lead goes, somebody else's has to stay. */
export const keepsLead = async (
  { records, tenant, now }: Pick<Call<unknown>, 'records' | 'tenant' | 'now'>,
  next: Appointment,
): Promise<Result<readonly Check[], 'tenancy.last-lead'>> => {
  const leads = await leadsIn(records, tenant, now);
  const isLead = leads.some(({ value }) => value.personId === next.personId);
  if (!isLead || rolesInForce(next, now).includes(leadOf(tenant))) return ok([]);
  const other = leads.find(({ value }) => value.personId !== next.personId);
  return other ? ok([stays(appointmentRow, other)]) : refuse('tenancy.last-lead');
};
