import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Appointment, isIndependent } from './appointment.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';

/** Gives somebody their roles in this tenant, in place of those they had. */
export const appoint = defineVerb({
  id: 'tenancy.appoint',
  route: 'POST /team',
  capability: 'team.appoint',
  input: Appointment.omit({ since: true }).shape,
  output: { personId: PersonId },
  refusals: only(tenancyRefusals, 'tenancy.monitor-not-independent'),
  sealed: ['name'],
  run: async ({ input, now, records }) => {
    if (!isIndependent(input.roles)) return refuse('tenancy.monitor-not-independent', 'roles');
    const found = await records.get(appointmentRow, '-', input.personId);
    const next = { ...input, since: now };
    return decide({
      answer: { personId: input.personId },
      act: 'tenancy.appointed',
      about: input.personId,
      writes: [found ? change(appointmentRow, found, next) : create(appointmentRow, next)],
    });
  },
});
