import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ArchiveId, Made, taken } from './archive.ts';
import { archiveRefusals } from './refusals.ts';
import { archiveRow } from './rows.ts';

/** Puts on record that somebody takes an archive. Asked anew at every download: nothing that is handed out opens it. */
export const takeArchive = defineVerb({
  id: 'archive.take-archive',
  route: 'POST /archives/:archiveId/takings',
  capability: 'archive.take',
  shows: 'kind',
  input: { archiveId: ArchiveId },
  output: { sha256: Made.shape.sha256 },
  refusals: only(archiveRefusals, 'archive.not-found', 'archive.not-ready', 'archive.over'),
  fresh: true,
  offer: { machine: 'Descargar el archivo con todo' },
  run: async ({ input: { archiveId }, now, records }) => {
    const found = await records.get(archiveRow, '-', archiveId);
    if (!found) return refuse('archive.not-found');
    const made = taken(found.value, now);
    if (!made.ok) return made;
    const { sha256 } = made.value;
    return decide({ answer: { sha256 }, act: 'archive.taken', about: archiveId, writes: [] });
  },
});
