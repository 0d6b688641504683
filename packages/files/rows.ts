import { type RoomRows, defineRow } from '#table';
import { StoredFile } from './file.ts';

export const fileRow = defineRow<StoredFile>({
  kind: 'file',
  treatment: 'kept',
  schema: StoredFile,
  within: () => '-',
  id: ({ fileId }) => [fileId],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfFiles: RoomRows = {
  room: 'files',
  own: [fileRow],
  published: [],
};
