import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { erase } from '#table';
import { Session, isForgettable } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { sessionRow } from './rows.ts';

/** Empties sessions that ended long ago. */
export const forgetSessions = defineVerb({
  id: 'identity.forget-sessions',
  route: 'POST /sessions/forgetting',
  reach: 'installation',
  capability: 'people.register',
  input: { tokenHashes: z.array(Session.shape.tokenHash).min(1).max(50) },
  output: { forgotten: z.int() },
  refusals: only(identityRefusals, 'identity.session-kept'),
  sealed: ['tokenHashes'],
  offer: { machine: 'Olvidar sesiones antiguas' },
  run: async ({ input: { tokenHashes }, now, records }) => {
    const hashes = [...new Set(tokenHashes)];
    const found = await Promise.all(hashes.map((one) => records.get(sessionRow, '-', one)));
    const due = found.flatMap((one) => (one && isForgettable(one.value, now) ? [one] : []));
    if (due.length < hashes.length) return refuse('identity.session-kept');
    return decide({
      answer: { forgotten: due.length },
      act: 'identity.sessions-forgotten',
      about: 'sessions',
      writes: due.map((one) => erase(sessionRow, one)),
    });
  },
});
