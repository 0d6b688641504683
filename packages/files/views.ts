import { ok, refuse } from '#kernel';
import { defineOfficeView } from '#perform';
import type { Found, Records } from '#table';
import { downloadName } from './download.ts';
import { FileId, StoredFile } from './file.ts';
import { fileRow } from './rows.ts';

/** What is known of a file, for the offices of its tenant, under the name by which it is handed out. */
export const viewFile = defineOfficeView({
  id: 'files.file',
  route: 'GET /files/:fileId',
  capability: 'files.read',
  input: { fileId: FileId },
  output: StoredFile.omit({ keptBy: true }),
  run: async ({ input, records }) => {
    const found = await records.get(fileRow, '-', input.fileId);
    if (!found) return refuse('request.not-found');
    const { keptBy: _, ...file } = found.value;
    return ok({ ...file, name: downloadName(file) });
  },
});

/** A file of the tenant, for the verbs of later rooms. */
export const readFile = (
  records: Records,
  fileId: string,
): Promise<Found<StoredFile> | undefined> => records.get(fileRow, '-', fileId);
