import * as z from 'zod';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, erase } from '#table';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow, invitationRow } from './rows.ts';

/** Takes somebody's name out of the team and out of the invitation by which they came. Their acts stay, without it. */
export const eraseMember = defineVerb({
  id: 'tenancy.erase-member',
  route: 'POST /team/:personId/erasure',
  capability: 'rights.carry-out',
  input: { personId: PersonId },
  output: { erased: z.literal(true) },
  refusals: only(tenancyRefusals, 'tenancy.not-in-team'),
  offer: { machine: 'Borrar un nombre del equipo' },
  run: async ({ input: { personId }, records }) => {
    const appointment = await records.get(appointmentRow, '-', personId);
    const invitations = await records.list(invitationRow, '-');
    const own = invitations
      .filter(({ value }) => [value.accepted?.by, value.waiting?.by].includes(personId))
      .slice(0, 90);
    const writes = [
      ...(appointment ? [erase(appointmentRow, appointment)] : []),
      ...own.map((one) => {
        const { waiting, ...invited } = one.value;
        // Who waits is perhaps not whom the invitation names: it stays theirs.
        return waiting ? change(invitationRow, one, invited) : erase(invitationRow, one);
      }),
    ];
    if (writes.length === 0) return refuse('tenancy.not-in-team');
    return decide({
      answer: { erased: true },
      act: 'tenancy.member-erased',
      about: personId,
      writes,
    });
  },
});
