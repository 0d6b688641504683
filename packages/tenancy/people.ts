import type { PersonId, TenantId } from '#kernel';
import { type Published, type Records } from '#table';
import type { Appointment } from './appointment.ts';
import { communes } from './facts.ts';
import { appointmentRow, publishedPartnerRow } from './rows.ts';
import { region } from './territory.ts';

/** Every tenant there is: the region, its communes, and the organisations that it registered. */
export const tenantsHere = async (
  published: (tenant: TenantId) => Published,
  here: TenantId,
): Promise<readonly TenantId[]> => {
  const partners = await published(here).list(publishedPartnerRow, '-');
  return [
    ...new Set([
      here,
      region.tenant,
      ...communes.map(({ tenant }) => tenant),
      ...partners.map(({ value }) => value.partner),
    ]),
  ];
};

export type OwnAppointment = Pick<Appointment, 'name' | 'roles' | 'unit' | 'until' | 'since'>;

/** How somebody stands in a tenant's team, for themselves. */
export const appointmentOf = async (
  records: Records,
  person: PersonId,
): Promise<OwnAppointment | undefined> => {
  const found = await records.get(appointmentRow, '-', person);
  if (!found) return undefined;
  const { name, roles, unit, until, since } = found.value;
  return { name, roles, since, ...(unit ? { unit } : {}), ...(until ? { until } : {}) };
};
