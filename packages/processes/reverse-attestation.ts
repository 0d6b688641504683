import * as z from 'zod';
import { Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { AttestationId, reverse } from './attestation.ts';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { attestationRow } from './rows.ts';

/** Takes back what was stated. It stays on record with the reason. */
export const reverseAttestation = defineVerb({
  id: 'processes.reverse-attestation',
  route: 'POST /processes/:processId/attestations/:attestationId/reversal',
  capability: 'processes.attest',
  shows: 'kind',
  input: { processId: ProcessId, attestationId: AttestationId, reason: Reason },
  output: { reversed: z.literal(true) },
  refusals: only(processRefusals, 'processes.not-found', 'processes.already-reversed'),
  run: async ({ input, now, records }) => {
    const { processId, attestationId, reason } = input;
    const found = await records.get(attestationRow, processId, attestationId);
    return takeStep(
      attestationRow,
      found,
      'processes.not-found',
      (attestation) => reverse(attestation, reason, now),
      () => ({
        answer: { reversed: true as const },
        act: 'processes.attestation-reversed',
        about: attestationId,
      }),
    );
  },
});
