import { PersonId, Reason, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { isInTeam } from './appointment.ts';
import { keepsLead } from './lead.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';
import { memberThing } from './things.ts';

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
  offer: {
    of: memberThing,
    when: isInTeam,
    es: {
      name: 'Sacar del equipo',
      button: 'Sacar del equipo',
      intro: 'Vale desde su próxima solicitud. Lo que hizo queda en el registro.',
      done: 'Ya no está en el equipo.',
      fields: {
        reason: {
          label: 'Motivo',
          hint: 'Queda en el registro del equipo. Escribe una frase completa.',
        },
      },
    },
  },
  run: async (call) => {
    const { input, now, thing } = call;
    const { personId, reason } = input;
    const next = { ...thing.value, ended: { at: now, reason } };
    const kept = await keepsLead(call, next);
    if (!kept.ok) return kept;
    return decide({
      answer: { personId },
      act: 'tenancy.appointment-ended',
      about: personId,
      writes: [change(appointmentRow, thing, next)],
      checks: kept.value,
    });
  },
});
