import type { Instant, PersonId, TenantId } from '#kernel';
import type { Records } from '#table';
import { rolesInForce } from './appointment.ts';
import { appointmentRow, membershipRow } from './rows.ts';
import { isCommune } from './tenants.ts';

/** The municipalities that are active members now. The region itself is not one of its members. */
export const activeMembers = async (records: Records): Promise<readonly TenantId[]> =>
  (await records.list(membershipRow, '-'))
    .map(({ value }) => value)
    .filter(({ commune, state }) => state === 'active' && isCommune(commune))
    .map(({ commune }) => commune);

/** The municipality for which somebody speaks in the region now, and whether it is an active member. */
export const memberSpokenFor = async (records: Records, person: PersonId, now: Instant) => {
  const found = await records.get(appointmentRow, '-', person);
  if (!found?.value.commune || !rolesInForce(found.value, now).includes('member-officer'))
    return undefined;
  const { commune } = found.value;
  const membership = await records.get(membershipRow, '-', commune);
  return { commune, isActive: membership?.value.state === 'active' };
};
