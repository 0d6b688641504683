import * as z from 'zod';
import { PersonId, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { useCode } from './factor.ts';
import { KeyedHash } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { factorRow } from './rows.ts';

/** Takes one of the codes that somebody keeps for when their phone is lost. It works once. */
export const useRecoveryCode = defineVerb({
  id: 'identity.use-recovery-code',
  route: 'POST /factors/recovery',
  reach: 'installation',
  capability: 'people.register',
  input: { personId: PersonId, codeHash: KeyedHash },
  output: { used: z.literal(true) },
  refusals: only(identityRefusals, 'identity.not-enrolled', 'identity.wrong-code'),
  sealed: ['codeHash'],
  offer: { machine: 'Usar un código de respaldo' },
  run: async ({ input: { personId, codeHash }, now, records }) =>
    takeStep(
      factorRow,
      await records.get(factorRow, '-', personId),
      'identity.not-enrolled',
      (factor) => useCode(factor, codeHash, now),
      () => ({
        answer: { used: true as const },
        act: 'identity.recovery-code-used',
        about: personId,
      }),
    ),
});
