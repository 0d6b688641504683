import { PersonId, only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Appointment } from './appointment.ts';
import { communeThing } from './commune.ts';
import { keepsLead } from './lead.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow } from './rows.ts';
import { fit, fitCodes } from './team.ts';
import { Roles } from './role.ts';
import { memberThing } from './things.ts';
import { appointedWords } from './words.ts';

/** Gives somebody their roles in this tenant, in place of those they had. */
export const appoint = defineVerb({
  id: 'tenancy.appoint',
  route: 'POST /team',
  capability: 'team.appoint',
  shows: 'kind',
  input: {
    ...Appointment.omit({ since: true, ended: true }).shape,
    roles: Roles,
    commune: chosenFrom(communeThing).optional(),
  },
  output: { personId: PersonId },
  refusals: only(tenancyRefusals, ...fitCodes, 'tenancy.last-lead'),
  sealed: ['name'],
  offer: {
    into: memberThing,
    es: {
      name: 'Nombrar o cambiar funciones',
      button: 'Nombrar',
      intro: 'Las funciones terminan en la fecha que indiques.',
      done: 'Está en el equipo.',
      fields: {
        personId: {
          label: 'Código de la persona',
          hint: 'Pide a la persona que entre y abra «Tu comuna»: ahí ve su código de 26 letras y números.',
        },
        name: 'Nombre',
        ...appointedWords,
      },
    },
  },
  run: async (call) => {
    const { input, now, records } = call;
    const found = await records.get(appointmentRow, '-', input.personId);
    const next = { ...input, since: now };
    const fits = await fit(call, next);
    if (!fits.ok) return fits;
    const kept = await keepsLead(call, next);
    if (!kept.ok) return refuse(kept.code, 'roles');
    return decide({
      answer: { personId: input.personId },
      act: 'tenancy.appointed',
      about: input.personId,
      writes: [
        found ? change(appointmentRow, found, next) : create(appointmentRow, next),
        ...fits.value,
      ],
      checks: kept.value,
    });
  },
});
