import { tokenHashOf } from '#identity';
import { PersonId, foldMailbox, only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { create, hashOf } from '#table';
import { Appointment } from './appointment.ts';
import { communeThing } from './commune.ts';
import { InvitationId, InvitedMail, endOf, isPending, lastDays, lasts } from './invitation.ts';
import { latch } from './latch.ts';
import { invitationLetter } from './letter.ts';
import { isSameMailbox } from './mailbox.ts';
import { tenancyRefusals } from './refusals.ts';
import { isPartner } from './partner.ts';
import { invitationRow, publishedPartnerRow } from './rows.ts';
import { Roles } from './role.ts';
import { fit, fitCodes } from './team.ts';
import { tenantName } from './tenants.ts';
import { region } from './territory.ts';
import { invitationThing } from './things.ts';
import { appointedWords } from './words.ts';

/** Nobody yet: what the roles ask for is checked again with whoever accepts. */
const somebody = PersonId.parse('0'.repeat(26));

/** The latch of a mailbox is one of 256: acts name it for ever, so it must not lead to the mailbox. */
const latchOf = (mail: string) => `mailbox-${hashOf(foldMailbox(mail)).slice(0, 2)}`;

/** Invites somebody to the team by mail. The link is worth seven days and one person. */
export const invite = defineVerb({
  id: 'tenancy.invite',
  route: 'POST /invitations',
  capability: 'team.appoint',
  shows: 'kind',
  input: {
    mail: InvitedMail,
    ...Appointment.omit({ since: true, ended: true, personId: true }).shape,
    roles: Roles,
    commune: chosenFrom(communeThing).optional(),
  },
  output: { invitationId: InvitationId },
  refusals: only(tenancyRefusals, ...fitCodes, 'tenancy.no-mail', 'tenancy.already-invited'),
  sealed: ['mail', 'name'],
  offer: {
    into: invitationThing,
    es: {
      name: 'Invitar al equipo por correo',
      button: 'Enviar invitación',
      intro: `Le llega un enlace que sirve una vez y durante ${lastDays} días, para quien entre con ese correo. A quien acepte de otra manera tendrás que confirmarlo tú.`,
      done: 'Enviaste la invitación.',
      fields: { mail: 'Correo', name: 'Nombre', ...appointedWords },
    },
  },
  run: async (call) => {
    const { input, now, records, tenant } = call;
    if (!call.canSend) return refuse('tenancy.no-mail');
    const latched = await latch(records, latchOf(input.mail));
    const earlier = await records.list(invitationRow, '-');
    const isInvited = earlier.some(
      ({ value }) => isPending(value, now) && isSameMailbox(input.mail, value.mail),
    );
    if (isInvited) return refuse('tenancy.already-invited', 'mail');
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
      writes: [create(invitationRow, invitation), latched],
      letters: [invitationLetter(tenant, team, { ...input, invitationId, token })],
    });
  },
});
