import { only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ArchiveId, Made, finish } from './archive.ts';
import { archiveRefusals } from './refusals.ts';
import { archiveRow } from './rows.ts';

/** Says that an archive is made. Its code stands in the act, and so in the sealed log of who is left. */
export const finishArchive = defineVerb({
  id: 'archive.finish-archive',
  route: 'POST /archives/:archiveId/finishing',
  capability: 'archive.make',
  shows: 'kind',
  input: { archiveId: ArchiveId, ...Made.shape },
  output: { sha256: Made.shape.sha256 },
  refusals: only(archiveRefusals, 'archive.not-found', 'archive.not-preparing'),
  offer: { machine: 'Terminar el archivo con todo' },
  run: async ({ input: { archiveId, ...made }, now, records }) =>
    takeStep(
      archiveRow,
      await records.get(archiveRow, '-', archiveId),
      'archive.not-found',
      (archive) => finish(archive, made, now),
      () => ({ answer: { sha256: made.sha256 }, act: 'archive.made', about: archiveId }),
    ),
});
