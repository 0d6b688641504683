import { type PersonId, type Result, ok, refuse } from '#kernel';
import { type Write, change, create } from '#table';
import { type Appointment, rolesInForce } from './appointment.ts';
import type { Invitation } from './invitation.ts';
import { appointmentRow } from './rows.ts';
import { type FitCode, type Fitting, fit } from './team.ts';

type Guest = { readonly personId: PersonId; readonly name: string };

/** What an invitation becomes for whoever is let in by it: their appointment, and what is written beside. */
export const welcome = async (
  call: Fitting,
  { roles, unit, commune, until }: Invitation,
  guest: Guest,
): Promise<Result<readonly Write[], FitCode | 'tenancy.already-in-team'>> => {
  const { records, now } = call;
  const found = await records.get(appointmentRow, '-', guest.personId);
  if (found && rolesInForce(found.value, now).length > 0) return refuse('tenancy.already-in-team');
  const next: Appointment = {
    ...guest,
    roles,
    since: now,
    ...(unit ? { unit } : {}),
    ...(commune ? { commune } : {}),
    ...(until ? { until } : {}),
  };
  const fits = await fit(call, next);
  if (!fits.ok) return fits;
  const appointed = found ? change(appointmentRow, found, next) : create(appointmentRow, next);
  return ok([appointed, ...fits.value]);
};
