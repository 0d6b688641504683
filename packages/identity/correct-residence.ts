import * as z from 'zod';
import { ownCommuneAddress } from '#addresses';
import { Reason, TenantId, ok, only, refuse } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { later, limits } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { residenceRow } from './rows.ts';

/** Says that the declared commune was wrong, or that the person has moved, and why. */
export const correctResidence = defineVerb({
  id: 'identity.correct-residence',
  route: 'POST /residence/correction',
  reach: 'installation',
  capability: 'people.declare',
  input: { commune: TenantId, reason: Reason },
  output: { corrected: z.literal(true) },
  refusals: only(
    identityRefusals,
    'identity.no-residence',
    'identity.same-residence',
    'identity.corrected-lately',
  ),
  sealed: ['commune', 'reason'],
  offer: {
    own: () => ownCommuneAddress(),
    es: {
      name: 'Corregir mi comuna',
      button: 'Corregir mi comuna',
      done: 'Corregiste tu comuna.',
      fields: { commune: 'Comuna', reason: 'Motivo' },
    },
  },
  run: async ({ input: { commune, reason }, person, now, records }) =>
    takeStep(
      residenceRow,
      await records.get(residenceRow, '-', person),
      'identity.no-residence',
      (before) => {
        if (before.commune === commune) return refuse('identity.same-residence', 'commune');
        // A commune that changes from day to day would vote everywhere.
        if (before.correction && now < later(before.correction.at, limits.residence))
          return refuse('identity.corrected-lately', 'commune');
        return ok({ ...before, commune, correction: { at: now, reason } });
      },
      () => ({
        answer: { corrected: true as const },
        act: 'identity.residence-corrected',
        about: person,
      }),
    ),
});
