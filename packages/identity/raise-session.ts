import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Session } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { sessionRow } from './rows.ts';

/**
 * Records that the second factor was shown. The session goes on under a new token, so that one which was
 * stolen before is worth nothing; it does not last longer for it.
 */
export const raiseSession = defineVerb({
  id: 'identity.raise-session',
  route: 'POST /sessions/raise',
  reach: 'installation',
  capability: 'people.register',
  input: { tokenHash: Session.shape.tokenHash, nextHash: Session.shape.tokenHash },
  output: { raised: z.literal(true) },
  refusals: only(identityRefusals, 'identity.session-over'),
  sealed: ['tokenHash', 'nextHash'],
  offer: { machine: 'Confirmar la sesión' },
  run: async ({ input: { tokenHash, nextHash }, now, records }) => {
    const found = await records.get(sessionRow, '-', tokenHash);
    if (!found || found.value.endedAt !== undefined || now >= found.value.endsAt)
      return refuse('identity.session-over');
    const next = { ...found.value, tokenHash: nextHash, level: 2 as const, provenAt: now };
    return decide({
      answer: { raised: true },
      act: 'identity.session-raised',
      about: found.value.personId,
      writes: [
        change(sessionRow, found, { ...found.value, endedAt: now }),
        create(sessionRow, next),
      ],
    });
  },
});
