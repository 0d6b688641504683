import { tokenHashOf } from '#identity';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Appointment } from './appointment.ts';
import { InvitationId, InvitedMail, endOf, isPending, lasts } from './invitation.ts';
import { invitationLetter } from './letter.ts';
import { tenancyRefusals } from './refusals.ts';
import { isPartner } from './partner.ts';
import { invitationRow, publishedPartnerRow } from './rows.ts';
import { fit, fitCodes } from './team.ts';
import { tenantName } from './tenants.ts';
import { region } from './territory.ts';

/** Nobody yet: what the roles ask for is checked again with whoever accepts. */
const somebody = PersonId.parse('0'.repeat(26));

/** Invites somebody to the team by mail. The link is worth seven days and one person. */
export const invite = defineVerb({
  id: 'tenancy.invite',
  route: 'POST /invitations',
  capability: 'team.appoint',
  input: {
    mail: InvitedMail,
    ...Appointment.omit({ since: true, ended: true, personId: true }).shape,
  },
  output: { invitationId: InvitationId },
  refusals: only(tenancyRefusals, ...fitCodes, 'tenancy.no-mail', 'tenancy.already-invited'),
  sealed: ['mail', 'name'],
  run: async (call) => {
    const { input, now, records, tenant } = call;
    if (!call.canSend) return refuse('tenancy.no-mail');
    const earlier = await records.list(invitationRow, '-');
    if (earlier.some(({ value }) => value.mail === input.mail && isPending(value, now)))
      return refuse('tenancy.already-invited', 'mail');
    const fits = await fit(call, { ...input, personId: somebody });
    if (!fits.ok) return fits;
    const known = isPartner(tenant)
      ? await call.published(region.tenant).get(publishedPartnerRow, '-', tenant)
      : undefined;
    const team = known?.value.name ?? tenantName(tenant);
    const invitationId = InvitationId.parse(call.newId());
    const token = call.newToken();
    const invitation = {
      ...input,
      invitationId,
      tokenHash: tokenHashOf(token),
      invitedAt: now,
      endsAt: endOf(now, lasts.invitation),
    };
    return decide({
      answer: { invitationId },
      act: 'tenancy.invited',
      about: invitationId,
      writes: [create(invitationRow, invitation)],
      letters: [invitationLetter(tenant, team, { ...input, invitationId, token })],
    });
  },
});
