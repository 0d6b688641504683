import * as z from 'zod';
import { Instant, PersonId, ok } from '#kernel';
import { defineOfficeView } from '#perform';
import { GivenRole, rolesInForce } from './appointment.ts';
import { InvitationId, Waiting, isPending } from './invitation.ts';
import { appointmentRow, invitationRow } from './rows.ts';

export const listTeam = defineOfficeView({
  id: 'tenancy.team',
  route: 'GET /team',
  capability: 'team.read',
  reads: 'personal',
  input: {},
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        personId: PersonId,
        name: z.string(),
        roles: z.array(GivenRole),
        unit: z.string().optional(),
        commune: z.string().optional(),
        until: z.string().optional(),
        isInForce: z.boolean(),
      }),
    ),
    next: z.null(),
  }),
  run: async ({ records, now }) => {
    const team = await records.list(appointmentRow, '-');
    const items = team
      .map(({ value }) => value)
      .filter(({ ended }) => ended === undefined)
      .map(({ since: _, ended: __, ...one }) => ({
        ...one,
        isInForce: rolesInForce({ ...one, since: now }, now).length > 0,
      }));
    return ok({ items, next: null });
  },
});

/** Who was invited and has not come yet. */
export const listInvitations = defineOfficeView({
  id: 'tenancy.invitations',
  route: 'GET /invitations',
  capability: 'team.read',
  reads: 'personal',
  input: {},
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        invitationId: InvitationId,
        name: z.string().optional(),
        mail: z.string().optional(),
        roles: z.array(GivenRole),
        unit: z.string().optional(),
        invitedAt: Instant,
        endsAt: Instant,
        /** Who took it without the mailbox that it was sent to, and has no role until they are confirmed. */
        waiting: Waiting.optional(),
      }),
    ),
    next: z.null(),
  }),
  run: async ({ records, now }) => {
    const found = await records.list(invitationRow, '-');
    const items = found
      .map(({ value }) => value)
      .filter((one) => isPending(one, now))
      .map(({ invitationId, name, mail, roles, unit, invitedAt, endsAt, waiting }) => ({
        invitationId,
        name,
        mail,
        roles,
        unit,
        invitedAt,
        endsAt,
        waiting,
      }));
    return ok({ items, next: null });
  },
});
