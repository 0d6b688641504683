import { Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { MandateId, revoke } from './mandate.ts';
import { tenancyRefusals } from './refusals.ts';
import { mandateRow } from './rows.ts';

/** Ends a mandate at once: the organisation's next request is refused. What it did stays, and says so. */
export const revokeMandate = defineVerb({
  id: 'tenancy.revoke-mandate',
  route: 'POST /mandates/:mandateId/revocation',
  capability: 'mandates.grant',
  shows: 'kind',
  input: { mandateId: MandateId, reason: Reason },
  output: { mandateId: MandateId },
  refusals: only(tenancyRefusals, 'tenancy.no-such-mandate', 'tenancy.mandate-over'),
  run: async ({ input: { mandateId, reason }, records, now }) =>
    takeStep(
      mandateRow,
      await records.get(mandateRow, '-', mandateId),
      'tenancy.no-such-mandate',
      (mandate) => revoke(mandate, reason, now),
      () => ({ answer: { mandateId }, act: 'tenancy.mandate-revoked', about: mandateId }),
    ),
});
