import { readFile } from '#files';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Attestation, AttestationId, attest } from './attestation.ts';
import { processRefusals } from './refusals.ts';
import { attestationRow } from './rows.ts';

/** States something that nothing here counts, with the place where it can be read. */
export const attestFact = defineVerb({
  id: 'processes.attest-fact',
  route: 'POST /processes/:processId/attestations',
  capability: 'processes.attest',
  shows: 'kind',
  input: Attestation.omit({ attestationId: true, at: true, reversal: true }).shape,
  output: { attestationId: AttestationId },
  refusals: only(
    processRefusals,
    'processes.counted-measure',
    'processes.value-missing',
    'processes.value-not-asked',
    'processes.in-the-future',
    'processes.no-such-file',
  ),
  run: async ({ input, now, newId, records }) => {
    if (input.fileId !== undefined && !(await readFile(records, input.fileId)))
      return refuse('processes.no-such-file', 'fileId');
    const attestationId = AttestationId.parse(newId());
    const attested = attest({ ...input, attestationId }, now);
    if (!attested.ok) return attested;
    return decide({
      answer: { attestationId },
      act: 'processes.attested',
      about: attestationId,
      writes: [create(attestationRow, attested.value)],
    });
  },
});
