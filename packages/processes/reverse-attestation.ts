import * as z from 'zod';
import { Reason, only } from '#kernel';
import { become, defineVerb, reasonWords } from '#perform';
import { AttestationId, reverse, stands } from './attestation.ts';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { attestationRow } from './rows.ts';
import { attestationThing } from './things.ts';

/** Takes back what was stated. It stays on record with the reason. */
export const reverseAttestation = defineVerb({
  id: 'processes.reverse-attestation',
  route: 'POST /processes/:processId/attestations/:attestationId/reversal',
  capability: 'processes.attest',
  shows: 'kind',
  input: { processId: ProcessId, attestationId: AttestationId, reason: Reason },
  output: { reversed: z.literal(true) },
  refusals: only(processRefusals, 'processes.already-reversed'),
  offer: {
    of: attestationThing,
    when: stands,
    es: {
      name: 'Anular una constancia',
      button: 'Anular constancia',
      intro: 'Deja de contar desde hoy. Queda en el registro con el motivo.',
      done: 'Anulaste la constancia.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ input: { attestationId, reason }, now, thing }) =>
    become(attestationRow, thing, reverse(thing.value, reason, now), () => ({
      answer: { reversed: true as const },
      act: 'processes.attestation-reversed',
      about: attestationId,
    })),
});
