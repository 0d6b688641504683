import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Appointment, isIndependent, namesItsCommune } from './appointment.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';
import { isCommune } from './tenants.ts';
import { region } from './territory.ts';

/** Gives somebody their roles in this tenant, in place of those they had. */
export const appoint = defineVerb({
  id: 'tenancy.appoint',
  route: 'POST /team',
  capability: 'team.appoint',
  input: Appointment.omit({ since: true }).shape,
  output: { personId: PersonId },
  refusals: only(
    tenancyRefusals,
    'tenancy.monitor-not-independent',
    'tenancy.commune-and-role',
    'tenancy.only-in-region',
    'tenancy.no-such-commune',
  ),
  sealed: ['name'],
  run: async ({ input, now, records, tenant }) => {
    const { roles, commune } = input;
    const found = await records.get(appointmentRow, '-', input.personId);
    if (!isIndependent(roles)) return refuse('tenancy.monitor-not-independent', 'roles');
    if (!namesItsCommune(input)) return refuse('tenancy.commune-and-role', 'commune');
    if (commune !== undefined && tenant !== region.tenant)
      return refuse('tenancy.only-in-region', 'roles');
    if (commune !== undefined && !isCommune(commune))
      return refuse('tenancy.no-such-commune', 'commune');
    const next = { ...input, since: now };
    return decide({
      answer: { personId: input.personId },
      act: 'tenancy.appointed',
      about: input.personId,
      writes: [found ? change(appointmentRow, found, next) : create(appointmentRow, next)],
    });
  },
});
