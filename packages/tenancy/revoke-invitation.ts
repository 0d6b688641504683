import { only, refuse } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { InvitationId, revokeInvitation as revoke } from './invitation.ts';
import { tenancyRefusals } from './refusals.ts';
import { invitationRow } from './rows.ts';

/** Takes an invitation back before anybody took it. */
export const revokeInvitation = defineVerb({
  id: 'tenancy.revoke-invitation',
  route: 'POST /invitations/:invitationId/revocation',
  capability: 'team.appoint',
  shows: 'kind',
  input: { invitationId: InvitationId },
  output: { invitationId: InvitationId },
  refusals: only(tenancyRefusals, 'tenancy.invitation-over'),
  run: async ({ input: { invitationId }, records, now }) => {
    const found = await records.get(invitationRow, '-', invitationId);
    if (!found) return refuse('tenancy.invitation-over');
    return takeStep(
      invitationRow,
      found,
      'tenancy.invitation-over',
      (invitation) => revoke(invitation, now),
      () => ({
        answer: { invitationId },
        act: 'tenancy.invitation-revoked',
        about: invitationId,
      }),
    );
  },
});
