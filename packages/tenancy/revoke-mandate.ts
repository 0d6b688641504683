import { Reason, only } from '#kernel';
import { become, defineVerb, reasonWords } from '#perform';
import { MandateId, canBeRevoked, revoke } from './mandate.ts';
import { tenancyRefusals } from './refusals.ts';
import { mandateRow } from './rows.ts';
import { mandateThing } from './things.ts';

/** Ends a mandate at once: the organisation's next request is refused. What it did stays, and says so. */
export const revokeMandate = defineVerb({
  id: 'tenancy.revoke-mandate',
  route: 'POST /mandates/:mandateId/revocation',
  capability: 'mandates.grant',
  shows: 'kind',
  input: { mandateId: MandateId, reason: Reason },
  output: { mandateId: MandateId },
  refusals: only(tenancyRefusals, 'tenancy.mandate-over'),
  offer: {
    of: mandateThing,
    when: canBeRevoked,
    es: {
      name: 'Revocar el mandato',
      button: 'Revocar mandato',
      intro: 'Vale desde la próxima solicitud de la organización. El motivo queda público.',
      done: 'Revocaste el mandato.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ input: { mandateId, reason }, thing, now }) =>
    become(mandateRow, thing, revoke(thing.value, reason, now), () => ({
      answer: { mandateId },
      act: 'tenancy.mandate-revoked',
      about: mandateId,
    })),
});
