import * as z from 'zod';
import { roles } from '#access';
import { LocalDate, TenantId, ok } from '#kernel';
import { defineOfficeView } from '#perform';

/** What waits for whoever asks, in every government and organisation where they work. */
export const listWaiting = defineOfficeView({
  id: 'waiting.waiting',
  route: 'GET /waiting',
  reach: 'installation',
  capability: 'waiting.read',
  input: {},
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        tenant: TenantId,
        as: z.enum(roles),
        thing: z.string(),
        title: z.string(),
        verb: z.string(),
        from: LocalDate,
        until: LocalDate.optional(),
        processId: z.string().optional(),
        address: z.string(),
      }),
    ),
  }),
  run: async ({ waiting }) => ok({ items: [...(await waiting())] }),
});
