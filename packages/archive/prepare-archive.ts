import { leavingAddress } from '#addresses';
import { Reason, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { ArchiveId, stateOf } from './archive.ts';
import { hasOpenBox } from './places.ts';
import { archiveRefusals } from './refusals.ts';
import { archiveRow } from './rows.ts';

/** Asks for an archive of all that a tenant holds. The clock makes it. */
export const prepareArchive = defineVerb({
  id: 'archive.prepare-archive',
  route: 'POST /archives',
  capability: 'archive.take',
  shows: 'kind',
  input: { reason: Reason },
  output: { archiveId: ArchiveId },
  refusals: only(archiveRefusals, 'archive.under-way', 'archive.box-open'),
  fresh: true,
  offer: {
    own: ({ slug }) => leavingAddress(slug),
    es: {
      name: 'Preparar un archivo con todo',
      button: 'Preparar el archivo',
      intro:
        'Reúne todo lo que este gobierno tiene aquí. Queda en el registro quién lo pidió y por qué.',
      done: 'Pediste el archivo. Lo estamos preparando.',
      fields: {
        reason: {
          label: 'Motivo',
          hint: 'Queda en el registro, que ve el equipo. Escribe una frase completa: quién lo decidió y para qué.',
        },
      },
    },
  },
  run: async ({ input: { reason }, now, person, records, newId }) => {
    const others = await records.list(archiveRow, '-');
    if (others.some(({ value }) => stateOf(value, now) === 'preparing'))
      return refuse('archive.under-way');
    if (await hasOpenBox(records)) return refuse('archive.box-open');
    const archiveId = ArchiveId.parse(newId());
    const archive = { archiveId, reason, askedBy: person, askedAt: now };
    return decide({
      answer: { archiveId },
      act: 'archive.asked',
      about: archiveId,
      writes: [create(archiveRow, archive)],
    });
  },
});
