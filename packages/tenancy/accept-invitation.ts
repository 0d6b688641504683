import * as z from 'zod';
import { invitationAddress } from '#addresses';
import { tokenHashOf } from '#identity';
import { PersonId, type Result, ok, only, refuse } from '#kernel';
import { type Call, decide, defineVerb } from '#perform';
import { type Write, change } from '#table';
import { Appointment } from './appointment.ts';
import { type Invitation, InvitationId, accept, nameIn } from './invitation.ts';
import { latch } from './latch.ts';
import { leadsIn } from './lead.ts';
import { tenancyRefusals } from './refusals.ts';
import { invitationRow } from './rows.ts';
import { fitCodes } from './team.ts';
import { welcome } from './welcome.ts';

/** The first officer closes the door behind them: of two who begin a region at once, one does. */
const closing = async (
  { records, tenant, now }: Pick<Call<unknown>, 'records' | 'tenant' | 'now'>,
  { isFounding }: Invitation,
): Promise<Result<readonly Write[], 'tenancy.invitation-over'>> => {
  if (!isFounding) return ok([]);
  const latched = await latch(records, 'founding');
  const leads = await leadsIn(records, tenant, now);
  return leads.length > 0 ? refuse('tenancy.invitation-over') : ok([latched]);
};

/**
 * Takes an invitation. Whoever signed in with the mailbox that it was sent to joins the team, under the name that
 * the team wrote; anybody else waits until the team confirms them. Only the first officer says their own name.
 */
export const acceptInvitation = defineVerb({
  id: 'tenancy.accept-invitation',
  route: 'POST /invitations/:invitationId/acceptance',
  capability: 'team.join',
  input: {
    invitationId: InvitationId,
    token: z.string().max(80),
    name: Appointment.shape.name.optional(),
  },
  output: { personId: PersonId, state: z.enum(['joined', 'waiting']) },
  refusals: only(
    tenancyRefusals,
    ...fitCodes,
    'tenancy.invitation-over',
    'tenancy.already-in-team',
    'tenancy.already-waiting',
    'tenancy.name-missing',
    'tenancy.named-already',
  ),
  sealed: ['token', 'name'],
  offer: {
    own: ({ slug }) => invitationAddress(slug),
    es: {
      name: 'Aceptar la invitación',
      button: 'Aceptar y entrar al equipo',
      done: 'Estás en el equipo.',
      fields: {
        token: 'Clave del enlace',
        name: { label: 'Tu nombre', hint: 'Así te verá tu equipo.' },
      },
    },
  },
  run: async (call) => {
    const { input, now, records, person: personId } = call;
    const invited = await records.get(invitationRow, '-', input.invitationId);
    if (!invited) return refuse('tenancy.invitation-over');
    const guest = { ...(await call.ownAccount()), personId };
    const taken = accept(invited.value, tokenHashOf(input.token), guest, now);
    if (!taken.ok) return taken;
    const founding = await closing(call, taken.value);
    if (!founding.ok) return founding;
    const name = nameIn(taken.value, input.name);
    if (!name.ok) return name;
    const welcomed = await welcome(call, taken.value, { personId, name: name.value });
    if (!welcomed.ok) return welcomed;
    const about = input.invitationId;
    const own = change(invitationRow, invited, taken.value);
    return taken.value.accepted
      ? decide({
          answer: { personId, state: 'joined' as const },
          act: 'tenancy.invitation-accepted',
          about,
          writes: [own, ...welcomed.value, ...founding.value],
        })
      : decide({
          answer: { personId, state: 'waiting' as const },
          act: 'tenancy.invitation-waits',
          about,
          writes: [own],
        });
  },
});
