import { only } from '#kernel';
import { become, defineVerb } from '#perform';
import { InvitationId, canBeTaken, revokeInvitation as revoke } from './invitation.ts';
import { tenancyRefusals } from './refusals.ts';
import { invitationRow } from './rows.ts';
import { invitationThing } from './things.ts';

/** Takes an invitation back before anybody took it. */
export const revokeInvitation = defineVerb({
  id: 'tenancy.revoke-invitation',
  route: 'POST /invitations/:invitationId/revocation',
  capability: 'team.appoint',
  shows: 'kind',
  input: { invitationId: InvitationId },
  output: { invitationId: InvitationId },
  refusals: only(tenancyRefusals, 'tenancy.invitation-over'),
  offer: {
    of: invitationThing,
    when: canBeTaken,
    es: {
      name: 'Retirar la invitación',
      button: 'Retirar invitación',
      done: 'Retiraste la invitación.',
    },
  },
  run: async ({ input: { invitationId }, thing, now }) =>
    become(invitationRow, thing, revoke(thing.value, now), () => ({
      answer: { invitationId },
      act: 'tenancy.invitation-revoked',
      about: invitationId,
    })),
});
