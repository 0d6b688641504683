import { PersonId, Reason, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { rolesInForce } from './appointment.ts';
import { keepsLead } from './lead.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';

/** Takes somebody out of the team. It holds from their next request on. */
export const endAppointment = defineVerb({
  id: 'tenancy.end-appointment',
  route: 'POST /team/:personId/end',
  capability: 'team.appoint',
  shows: 'kind',
  input: { personId: PersonId, reason: Reason },
  output: { personId: PersonId },
  refusals: only(tenancyRefusals, 'tenancy.not-in-team', 'tenancy.last-lead'),
  sealed: ['reason'],
  run: async (call) => {
    const { input, now, records } = call;
    const { personId, reason } = input;
    const found = await records.get(appointmentRow, '-', personId);
    if (!found || rolesInForce(found.value, now).length === 0)
      return refuse('tenancy.not-in-team', 'personId');
    const next = { ...found.value, ended: { at: now, reason } };
    const kept = await keepsLead(call, next);
    if (!kept.ok) return kept;
    return decide({
      answer: { personId },
      act: 'tenancy.appointment-ended',
      about: personId,
      writes: [change(appointmentRow, found, next)],
      checks: kept.value,
    });
  },
});
