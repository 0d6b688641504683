import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { InvitationId, confirm } from './invitation.ts';
import { tenancyRefusals } from './refusals.ts';
import { invitationRow } from './rows.ts';
import { fitCodes } from './team.ts';
import { welcome } from './welcome.ts';

/** Lets somebody in who took an invitation without the mailbox that it was sent to: the team says that it is them. */
export const confirmInvitation = defineVerb({
  id: 'tenancy.confirm-invitation',
  route: 'POST /invitations/:invitationId/confirmation',
  capability: 'team.appoint',
  shows: 'kind',
  input: { invitationId: InvitationId, personId: PersonId },
  output: { personId: PersonId },
  refusals: only(tenancyRefusals, ...fitCodes, 'tenancy.nobody-waits', 'tenancy.already-in-team'),
  run: async (call) => {
    const { invitationId, personId } = call.input;
    const found = await call.records.get(invitationRow, '-', invitationId);
    if (!found) return refuse('tenancy.nobody-waits');
    const confirmed = confirm(found.value, personId, call.now);
    if (!confirmed.ok) return confirmed;
    // Nobody waits for an invitation that names nobody: that of the first officer is taken at once.
    const { name } = confirmed.value;
    if (name === undefined) return refuse('tenancy.nobody-waits');
    const welcomed = await welcome(call, confirmed.value, { personId, name });
    if (!welcomed.ok) return welcomed;
    return decide({
      answer: { personId },
      act: 'tenancy.invitation-confirmed',
      about: invitationId,
      writes: [change(invitationRow, found, confirmed.value), ...welcomed.value],
    });
  },
});
