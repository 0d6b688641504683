import * as z from 'zod';
import { PersonId } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Level, Means, Session, later, limits } from './person.ts';
import { sessionRow } from './rows.ts';

/** Opens a session for somebody whose identity was just proved. The token itself never comes here. */
export const startSession = defineVerb({
  id: 'identity.start-session',
  route: 'POST /sessions',
  reach: 'installation',
  capability: 'people.register',
  input: { tokenHash: Session.shape.tokenHash, personId: PersonId, level: Level, means: Means },
  output: { started: z.literal(true) },
  refusals: {},
  sealed: ['tokenHash'],
  offer: { machine: 'Iniciar la sesión' },
  run: async ({ input, now }) => {
    const times = { startedAt: now, endsAt: later(now, limits.session) };
    const proven = input.level === 2 ? { provenAt: now } : {};
    return decide({
      answer: { started: true },
      act: 'identity.session-started',
      about: input.personId,
      writes: [create(sessionRow, { ...input, ...times, ...proven })],
    });
  },
});
