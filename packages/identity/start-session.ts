import * as z from 'zod';
import { PersonId, instantOf, msOf } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Session } from './person.ts';
import { sessionRow } from './rows.ts';

const hours = 12;

/** Opens a session for somebody whose identity was just proved. The token itself never comes here. */
export const startSession = defineVerb({
  id: 'identity.start-session',
  route: 'POST /sessions',
  reach: 'installation',
  capability: 'people.register',
  input: { tokenHash: Session.shape.tokenHash, personId: PersonId },
  output: { started: z.literal(true) },
  refusals: {},
  sealed: ['tokenHash'],
  run: async ({ input, now }) => {
    const endsAt = instantOf(msOf(now) + hours * 3_600_000);
    return decide({
      answer: { started: true },
      act: 'identity.session-started',
      about: input.personId,
      writes: [create(sessionRow, { ...input, startedAt: now, endsAt })],
    });
  },
});
