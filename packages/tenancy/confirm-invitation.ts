import { PersonId, only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { change } from '#table';
import { InvitationId, canBeConfirmed, confirm } from './invitation.ts';
import { tenancyRefusals } from './refusals.ts';
import { invitationRow } from './rows.ts';
import { fitCodes } from './team.ts';
import { guestThing, invitationThing } from './things.ts';
import { welcome } from './welcome.ts';

/** Lets somebody in who took an invitation without the mailbox that it was sent to: the team says that it is them. */
export const confirmInvitation = defineVerb({
  id: 'tenancy.confirm-invitation',
  route: 'POST /invitations/:invitationId/confirmation',
  capability: 'team.appoint',
  shows: 'kind',
  input: { invitationId: InvitationId, personId: chosenFrom(guestThing) },
  output: { personId: PersonId },
  refusals: only(tenancyRefusals, ...fitCodes, 'tenancy.nobody-waits', 'tenancy.already-in-team'),
  offer: {
    of: invitationThing,
    when: canBeConfirmed,
    es: {
      name: 'Confirmar a quien aceptó',
      button: 'Sí, es la persona que invité',
      intro:
        'Aceptó sin el correo al que llegó la invitación. Un enlace se puede reenviar: pregúntale por teléfono o en persona antes de confirmar.',
      done: 'Confirmaste a esa persona. Ya está en el equipo.',
      fields: { personId: 'Quien aceptó' },
    },
  },
  run: async (call) => {
    const { thing, input, now } = call;
    const { invitationId, personId } = input;
    const confirmed = confirm(thing.value, personId, now);
    if (!confirmed.ok) return confirmed;
    const { name } = confirmed.value;
    if (name === undefined) return refuse('tenancy.nobody-waits');
    const welcomed = await welcome(call, confirmed.value, { personId, name });
    if (!welcomed.ok) return welcomed;
    return decide({
      answer: { personId },
      act: 'tenancy.invitation-confirmed',
      about: invitationId,
      writes: [change(invitationRow, thing, confirmed.value), ...welcomed.value],
    });
  },
});
