import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { Session, isLive } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { sessionRow } from './rows.ts';

/** Ends a session at once. */
export const endSession = defineVerb({
  id: 'identity.end-session',
  route: 'POST /sessions/end',
  reach: 'installation',
  capability: 'people.register',
  input: { tokenHash: Session.shape.tokenHash },
  output: { ended: z.literal(true) },
  refusals: only(identityRefusals, 'identity.session-over'),
  sealed: ['tokenHash'],
  offer: { machine: 'Cerrar la sesión' },
  run: async ({ input, now, records }) => {
    const found = await records.get(sessionRow, '-', input.tokenHash);
    if (!found || !isLive(found.value, now)) return refuse('identity.session-over');
    return decide({
      answer: { ended: true },
      act: 'identity.session-ended',
      about: found.value.personId,
      writes: [change(sessionRow, found, { ...found.value, endedAt: now })],
    });
  },
});
