import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Appointment } from './appointment.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';
import { fitCodes, keepsLead, unfit } from './team.ts';

/** Gives somebody their roles in this tenant, in place of those they had. */
export const appoint = defineVerb({
  id: 'tenancy.appoint',
  route: 'POST /team',
  capability: 'team.appoint',
  input: Appointment.omit({ since: true, ended: true }).shape,
  output: { personId: PersonId },
  refusals: only(tenancyRefusals, ...fitCodes, 'tenancy.last-lead'),
  sealed: ['name'],
  run: async (call) => {
    const { input, now, records } = call;
    const found = await records.get(appointmentRow, '-', input.personId);
    const no = await unfit(call, input);
    if (no) return no;
    if (!(await keepsLead(call, input.personId, input.roles)))
      return refuse('tenancy.last-lead', 'roles');
    const next = { ...input, since: now };
    return decide({
      answer: { personId: input.personId },
      act: 'tenancy.appointed',
      about: input.personId,
      writes: [found ? change(appointmentRow, found, next) : create(appointmentRow, next)],
    });
  },
});
