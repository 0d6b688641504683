import type { Instant, PersonId, TenantId } from '#kernel';
import type { Call } from '#perform';
import type { Records } from '#table';
import { rolesInForce } from './appointment.ts';
import { latch } from './latch.ts';
import { type Mandate, stateOf } from './mandate.ts';
import { appointmentRow, mandateRow, partnerCommuneRow } from './rows.ts';

type Asked = Pick<Call<unknown>, 'records' | 'tenant' | 'now' | 'published' | 'rolesIn'>;

/** Whoever comes to judge here and whoever is let in to help: of two at once one decides again. */
export const independenceLatch = (records: Records) => latch(records, 'independence');

/** The organisations that a government ever let in: whoever ran a process does not judge it. */
export const everLetIn = async (records: Records): Promise<readonly TenantId[]> => {
  const mandates = await records.list(mandateRow, '-');
  return [...new Set(mandates.map(({ value }) => value.partner))];
};

/** The mandates of a tenant that hold now. */
export const mandatesInForce = async (
  records: Records,
  now: Instant,
): Promise<readonly Mandate[]> =>
  (await records.list(mandateRow, '-'))
    .map(({ value }) => value)
    .filter((mandate) => stateOf(mandate, now) === 'in-force');

/** Whether somebody works for an organisation that the tenant let in. */
export const servesPartner = async (
  { records, rolesIn }: Pick<Asked, 'records' | 'rolesIn'>,
  personId: PersonId,
): Promise<boolean> => {
  const partners = await everLetIn(records);
  const held = await Promise.all(partners.map((partner) => rolesIn(partner, personId)));
  return held.some((roles) => roles.length > 0);
};

/** Whether somebody judges a process in a municipality for which this organisation acts. */
export const judgesUs = async (
  { tenant, published, rolesIn }: Pick<Asked, 'tenant' | 'published' | 'rolesIn'>,
  personId: PersonId,
): Promise<boolean> => {
  const communes = await published(tenant).list(partnerCommuneRow, '-');
  const held = await Promise.all(communes.map(({ value }) => rolesIn(value.commune, personId)));
  return held.some((roles) => roles.includes('monitor'));
};

/** Whether a monitor of the tenant works for an organisation: it cannot be let in while they judge. */
export const isOfMonitors = async (
  { records, now, rolesIn }: Pick<Asked, 'records' | 'now' | 'rolesIn'>,
  partner: TenantId,
): Promise<boolean> => {
  const team = await records.list(appointmentRow, '-');
  const monitors = team.filter(({ value }) => rolesInForce(value, now).includes('monitor'));
  const held = await Promise.all(monitors.map(({ value }) => rolesIn(partner, value.personId)));
  return held.some((roles) => roles.length > 0);
};
