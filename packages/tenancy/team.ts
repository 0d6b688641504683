import { capabilitiesOf } from '#access';
import { type Refusal, type Result, type TenantId, ok, refuse } from '#kernel';
import type { Call } from '#perform';
import type { Write } from '#table';
import { type Appointment, GivenRole, isIndependent, namesItsCommune } from './appointment.ts';
import { independenceLatch, judgesUs, servesPartner } from './independence.ts';
import { isPartner } from './partner.ts';
import { isCommune } from './tenants.ts';
import { region } from './territory.ts';

const ofRegion: ReadonlySet<GivenRole> = new Set(['regional-officer', 'member-officer']);
const ofPartner: ReadonlySet<GivenRole> = new Set(['partner-lead', 'partner-member']);

/** The roles that a team can give its people, in the order of the list. None that opens nothing is given. */
export const rolesGivenIn = (tenant: TenantId): readonly GivenRole[] =>
  GivenRole.options.filter((role) => {
    if (capabilitiesOf(role).length === 0) return false;
    if (isPartner(tenant)) return ofPartner.has(role);
    return !ofPartner.has(role) && (tenant === region.tenant || !ofRegion.has(role));
  });

export type Fitting = Pick<Call<unknown>, 'records' | 'tenant' | 'now' | 'published' | 'rolesIn'>;
type Wanted = Pick<Appointment, 'personId' | 'roles' | 'commune'>;

export const fitCodes = [
  'tenancy.monitor-not-independent',
  'tenancy.monitor-of-partner',
  'tenancy.commune-and-role',
  'tenancy.only-in-region',
  'tenancy.not-in-this-team',
  'tenancy.no-such-commune',
] as const;
export type FitCode = (typeof fitCodes)[number];

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

/**
 * Whether somebody can hold these roles here, asked of every way into a team, and what whoever lets them in
 * writes beside: it holds at the commit only with that.
 */
export const fit = async (
  call: Fitting,
  wanted: Wanted,
): Promise<Result<readonly Write[], FitCode>> => {
  if (!isIndependent(wanted.roles)) return refuse('tenancy.monitor-not-independent', 'roles');
  if (!namesItsCommune(wanted)) return refuse('tenancy.commune-and-role', 'commune');
  const misplaced = placeOf(call, wanted);
  if (misplaced) return misplaced;
  const isBoth = refuse('tenancy.monitor-of-partner', 'roles');
  if (isPartner(call.tenant)) return (await judgesUs(call, wanted.personId)) ? isBoth : ok([]);
  if (!wanted.roles.includes('monitor')) return ok([]);
  const latched = await independenceLatch(call.records);
  return (await servesPartner(call, wanted.personId)) ? isBoth : ok([latched]);
};
