import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Invitation, InvitationId, endOf, lasts } from './invitation.ts';
import { tenancyRefusals } from './refusals.ts';
import { appointmentRow, invitationRow } from './rows.ts';
import { rolesInForce } from './appointment.ts';

/** Opens the way for the region's first officer, while it has none. The machine asks, and prints the link. */
export const foundRegion = defineVerb({
  id: 'tenancy.found-region',
  route: 'POST /founding',
  reach: 'region',
  capability: 'region.found',
  shows: 'kind',
  input: { tokenHash: Invitation.shape.tokenHash },
  output: { invitationId: InvitationId },
  refusals: only(tenancyRefusals, 'tenancy.already-founded'),
  sealed: ['tokenHash'],
  offer: { machine: 'Abrir la región' },
  run: async ({ input, now, records, newId }) => {
    const team = await records.list(appointmentRow, '-');
    if (team.some(({ value }) => rolesInForce(value, now).includes('regional-officer')))
      return refuse('tenancy.already-founded');
    const invitation: Invitation = {
      invitationId: InvitationId.parse(newId()),
      tokenHash: input.tokenHash,
      roles: ['regional-officer'],
      invitedAt: now,
      endsAt: endOf(now, lasts.founding),
      isFounding: true,
    };
    return decide({
      answer: { invitationId: invitation.invitationId },
      act: 'tenancy.region-founded',
      about: invitation.invitationId,
      writes: [create(invitationRow, invitation)],
    });
  },
});
