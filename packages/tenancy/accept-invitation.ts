import * as z from 'zod';
import { tokenHashOf } from '#identity';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Appointment, rolesInForce } from './appointment.ts';
import { InvitationId, accept } from './invitation.ts';
import { leadsIn } from './lead.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow, invitationRow } from './rows.ts';
import { fit, fitCodes } from './team.ts';

/** Takes an invitation: whoever is signed in and has the link joins the team. */
export const acceptInvitation = defineVerb({
  id: 'tenancy.accept-invitation',
  route: 'POST /invitations/:invitationId/acceptance',
  capability: 'team.join',
  input: {
    invitationId: InvitationId,
    token: z.string().max(80),
    name: Appointment.shape.name,
  },
  output: { personId: PersonId },
  refusals: only(
    tenancyRefusals,
    ...fitCodes,
    'tenancy.invitation-over',
    'tenancy.already-in-team',
  ),
  sealed: ['token', 'name'],
  run: async (call) => {
    const { input, now, records, person: personId, tenant } = call;
    const [invited, found] = await Promise.all([
      records.get(invitationRow, '-', input.invitationId),
      records.get(appointmentRow, '-', personId),
    ]);
    if (!invited) return refuse('tenancy.invitation-over');
    const taken = accept(invited.value, tokenHashOf(input.token), personId, now);
    if (!taken.ok) return taken;
    const { roles, unit, commune, until, isFounding } = taken.value;
    if (isFounding && (await leadsIn(records, tenant, now)).length > 0)
      return refuse('tenancy.invitation-over');
    if (found && rolesInForce(found.value, now).length > 0)
      return refuse('tenancy.already-in-team');
    const next: Appointment = {
      personId,
      name: input.name,
      roles,
      since: now,
      ...(unit ? { unit } : {}),
      ...(commune ? { commune } : {}),
      ...(until ? { until } : {}),
    };
    const fits = await fit(call, next);
    if (!fits.ok) return fits;
    return decide({
      answer: { personId },
      act: 'tenancy.invitation-accepted',
      about: input.invitationId,
      writes: [
        change(invitationRow, invited, taken.value),
        found ? change(appointmentRow, found, next) : create(appointmentRow, next),
        ...fits.value,
      ],
    });
  },
});
