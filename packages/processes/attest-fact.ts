import { readFile } from '#files';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { Attested, measureChoices } from '#standards';
import { create } from '#table';
import { Attestation, AttestationId, attest } from './attestation.ts';
import { processRefusals } from './refusals.ts';
import { attestationRow } from './rows.ts';
import { attestationThing } from './things.ts';

/** States something that nothing here counts, with the place where it can be read. */
export const attestFact = defineVerb({
  id: 'processes.attest-fact',
  route: 'POST /processes/:processId/attestations',
  capability: 'processes.attest',
  shows: 'kind',
  input: {
    ...Attestation.omit({ attestationId: true, at: true, reversal: true }).shape,
    measure: Attested,
  },
  output: { attestationId: AttestationId },
  refusals: only(
    processRefusals,
    'processes.value-missing',
    'processes.value-not-asked',
    'processes.in-the-future',
    'processes.no-such-file',
  ),
  offer: {
    into: attestationThing,
    es: {
      name: 'Dejar una constancia',
      button: 'Dejar constancia',
      intro:
        'Para lo que el estándar pide y no se cuenta aquí, como una carta o una reunión del foro. Di dónde se puede leer.',
      done: 'Dejaste la constancia.',
      fields: {
        measure: { label: 'Qué declaras', values: measureChoices },
        title: 'Título',
        on: { label: 'Fecha', hint: 'El día en que ocurrió.' },
        value: {
          label: 'Valor',
          hint: 'Los días, los meses o el nivel de 1 a 5, si lo que se mide lo lleva.',
        },
        source: {
          label: 'Dónde se puede leer',
          hint: 'El documento y la página, o una dirección pública.',
        },
        fileId: {
          label: 'Archivo',
          hint: 'El documento, si lo tienes: PDF, imagen, Word, Excel, CSV o texto.',
        },
      },
    },
  },
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
