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

/** The municipality for which somebody speaks in the region now, if they speak for one. */
export const communeSpokenFor = async (
  records: Records,
  person: PersonId,
  now: Instant,
): Promise<TenantId | undefined> => {
  const found = await records.get(appointmentRow, '-', person);
  return found && rolesInForce(found.value, now).includes('member-officer')
    ? found.value.commune
    : undefined;
};

/** The same, and whether that municipality is an active member. */
export const memberSpokenFor = async (records: Records, person: PersonId, now: Instant) => {
  const commune = await communeSpokenFor(records, person, now);
  if (commune === undefined) return undefined;
  const membership = await records.get(membershipRow, '-', commune);
  return { commune, isActive: membership?.value.state === 'active' };
};
