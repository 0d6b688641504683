import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { canLead, mostRoles, rolesInForce, withoutRole } from './appointment.ts';
import { leadOf } from './lead.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';
import { fit, fitCodes } from './team.ts';
import { memberThing } from './things.ts';

/** Passes one's own lead to somebody else of the team, in one act: at no moment has the team nobody, or two. */
export const handOverTeam = defineVerb({
  id: 'tenancy.hand-over',
  route: 'POST /team/:personId/hand-over',
  capability: 'team.hand-over',
  shows: 'kind',
  input: { personId: PersonId },
  output: { personId: PersonId },
  refusals: only(
    tenancyRefusals,
    ...fitCodes,
    'tenancy.not-in-team',
    'tenancy.own-hand-over',
    'tenancy.too-many-roles',
  ),
  offer: {
    of: memberThing,
    when: canLead,
    es: {
      name: 'Entregar la coordinación',
      button: 'Entregar la coordinación',
      intro: 'Pasa entera a esa persona, hasta el mismo día. Tú la dejas al mismo tiempo.',
      done: 'Entregaste la coordinación.',
    },
  },
  run: async (call) => {
    const { input, now, records, person, tenant, thing: other } = call;
    const own = await records.get(appointmentRow, '-', person);
    const lead = leadOf(tenant);
    if (input.personId === person) return refuse('tenancy.own-hand-over', 'personId');
    if (!own || !rolesInForce(own.value, now).includes(lead)) return refuse('tenancy.not-in-team');
    const roles = [...new Set([lead, ...other.value.roles])];
    if (roles.length > mostRoles) return refuse('tenancy.too-many-roles', 'personId');
    const { until: _, ...rest } = other.value;
    const { until } = own.value;
    // The mandate of whoever leads goes over with the lead: it ends on the same day.
    const next = { ...rest, roles, ...(until ? { until } : {}) };
    const fits = await fit(call, next);
    if (!fits.ok) return fits;
    const left = withoutRole(own.value, lead, now, 'Entregó la coordinación del equipo.');
    return decide({
      answer: { personId: input.personId },
      act: 'tenancy.handed-over',
      about: input.personId,
      writes: [
        change(appointmentRow, own, left),
        change(appointmentRow, other, next),
        ...fits.value,
      ],
    });
  },
});
