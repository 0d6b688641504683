import * as z from 'zod';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { Factor } from './factor.ts';
import { KeyedHash } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { factorRow } from './rows.ts';

/** Keeps the second factor of somebody who has just shown that their authenticator knows its secret. */
export const enrolFactor = defineVerb({
  id: 'identity.enrol-factor',
  route: 'POST /factors',
  reach: 'installation',
  capability: 'people.register',
  input: {
    personId: PersonId,
    secret: Factor.shape.secret,
    recoveryHashes: z.array(KeyedHash).length(10),
    /** In place of the one before, by whoever has just shown that one. */
    replaces: z.boolean(),
  },
  output: { enrolled: z.literal(true) },
  refusals: only(identityRefusals, 'identity.already-enrolled'),
  sealed: ['secret', 'recoveryHashes'],
  offer: { machine: 'Activar el segundo paso' },
  run: async ({ input: { personId, secret, recoveryHashes, replaces }, now, records }) => {
    const found = await records.get(factorRow, '-', personId);
    if (found && !replaces) return refuse('identity.already-enrolled');
    const recovery = recoveryHashes.map((hash) => ({ hash }));
    const factor = { personId, secret, enrolledAt: now, recovery };
    return decide({
      answer: { enrolled: true },
      act: 'identity.factor-enrolled',
      about: personId,
      writes: [found ? change(factorRow, found, factor) : create(factorRow, factor)],
    });
  },
});
