import { defineRow } from '#table';
import { StoredFile } from './file.ts';

export const fileRow = defineRow<StoredFile>({
  kind: 'file',
  schema: StoredFile,
  within: () => '-',
  id: ({ fileId }) => [fileId],
});
