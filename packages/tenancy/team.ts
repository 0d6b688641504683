import { capabilitiesOf } from '#access';
import { type Instant, type PersonId, type Refusal, type TenantId, refuse } from '#kernel';
import type { Call } from '#perform';
import type { Records } from '#table';
import {
  type Appointment,
  GivenRole,
  isIndependent,
  namesItsCommune,
  rolesInForce,
} from './appointment.ts';
import { stateOf } from './mandate.ts';
import { isPartner } from './partner.ts';
import { appointmentRow, mandateRow, partnerCommuneRow } from './rows.ts';
import { isCommune } from './tenants.ts';
import { region } from './territory.ts';

/** Who answers for a team: without one it could appoint nobody. */
export const leadOf = (tenant: TenantId): GivenRole => {
  if (isPartner(tenant)) return 'partner-lead';
  return tenant === region.tenant ? 'regional-officer' : 'coordinator';
};

const ofRegion: ReadonlySet<GivenRole> = new Set(['regional-officer', 'member-officer']);
const ofPartner: ReadonlySet<GivenRole> = new Set(['partner-lead', 'partner-member']);

/** The roles that a team can give its people, in the order of the list. None that opens nothing is given. */
export const rolesGivenIn = (tenant: TenantId): readonly GivenRole[] =>
  GivenRole.options.filter((role) => {
    if (capabilitiesOf(role).length === 0) return false;
    if (isPartner(tenant)) return ofPartner.has(role);
    return !ofPartner.has(role) && (tenant === region.tenant || !ofRegion.has(role));
  });

type Fitting = Pick<Call<unknown>, 'records' | 'tenant' | 'now' | 'published' | 'rolesIn'>;
type Wanted = Pick<Appointment, 'personId' | 'roles' | 'commune'>;

export const fitCodes = [
  'tenancy.monitor-not-independent',
  'tenancy.monitor-of-partner',
  'tenancy.commune-and-role',
  'tenancy.only-in-region',
  'tenancy.not-in-this-team',
  'tenancy.no-such-commune',
] as const;
type FitCode = (typeof fitCodes)[number];

const placeOf = ({ tenant }: Fitting, { roles, commune }: Wanted): Refusal<FitCode> | undefined => {
  if (tenant !== region.tenant && roles.some((role) => ofRegion.has(role)))
    return refuse('tenancy.only-in-region', 'roles');
  const given = rolesGivenIn(tenant);
  if (roles.some((role) => !given.includes(role)))
    return refuse('tenancy.not-in-this-team', 'roles');
  if (commune !== undefined && !isCommune(commune))
    return refuse('tenancy.no-such-commune', 'commune');
  return undefined;
};

/** Whether somebody works, or worked by mandate of this tenant, for an organisation that the tenant let in. */
const servesPartner = async ({ records, rolesIn }: Fitting, personId: PersonId) => {
  const mandates = await records.list(mandateRow, '-');
  const partners = [...new Set(mandates.map(({ value }) => value.partner))];
  const held = await Promise.all(partners.map((partner) => rolesIn(partner, personId)));
  return held.some((roles) => roles.length > 0);
};

/** Whether somebody judges a process in a municipality for which this organisation acts. */
const judgesUs = async ({ tenant, published, rolesIn }: Fitting, personId: PersonId) => {
  const communes = await published(tenant).list(partnerCommuneRow, '-');
  const held = await Promise.all(communes.map(({ value }) => rolesIn(value.commune, personId)));
  return held.some((roles) => roles.includes('monitor'));
};

/** Why somebody cannot hold these roles here, or nothing. Asked of every way into a team. */
export const unfit = async (
  call: Fitting,
  wanted: Wanted,
): Promise<Refusal<FitCode> | undefined> => {
  if (!isIndependent(wanted.roles)) return refuse('tenancy.monitor-not-independent', 'roles');
  if (!namesItsCommune(wanted)) return refuse('tenancy.commune-and-role', 'commune');
  const misplaced = placeOf(call, wanted);
  if (misplaced) return misplaced;
  const isBoth = isPartner(call.tenant)
    ? await judgesUs(call, wanted.personId)
    : wanted.roles.includes('monitor') && (await servesPartner(call, wanted.personId));
  return isBoth ? refuse('tenancy.monitor-of-partner', 'roles') : undefined;
};

/** Whether the team would still have somebody who answers for it, if one person's roles became these. */
export const keepsLead = async (
  { records, tenant, now }: Pick<Call<unknown>, 'records' | 'tenant' | 'now'>,
  personId: PersonId,
  next: readonly GivenRole[],
): Promise<boolean> => {
  const lead = leadOf(tenant);
  const leading = (await leadsIn(records, tenant, now)).map((one) => one.personId);
  return (
    !leading.includes(personId) || next.includes(lead) || leading.some((one) => one !== personId)
  );
};

export const leadsIn = async (records: Records, tenant: TenantId, now: Instant) =>
  (await records.list(appointmentRow, '-'))
    .map(({ value }) => value)
    .filter((one) => rolesInForce(one, now).includes(leadOf(tenant)));

/** The monitors of a tenant who work for an organisation: it cannot be let in while they judge. */
export const monitorsOf = async (
  { records, now, rolesIn }: Pick<Call<unknown>, 'records' | 'now' | 'rolesIn'>,
  partner: TenantId,
): Promise<boolean> => {
  const team = await records.list(appointmentRow, '-');
  const monitors = team.filter(({ value }) => rolesInForce(value, now).includes('monitor'));
  const held = await Promise.all(monitors.map(({ value }) => rolesIn(partner, value.personId)));
  return held.some((roles) => roles.length > 0);
};

/** The mandates of a tenant that hold now. */
export const mandatesInForce = async (records: Records, now: Instant) =>
  (await records.list(mandateRow, '-'))
    .map(({ value }) => value)
    .filter((mandate) => stateOf(mandate, now) === 'in-force');
