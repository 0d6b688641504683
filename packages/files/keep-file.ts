import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { typeOf } from './content.ts';
import { pixelsOf } from './pixels.ts';
import { FileId, StoredFile, maxFileBytes } from './file.ts';
import { fileRefusals } from './refusals.ts';
import { fileRow } from './rows.ts';

const longestText = Math.ceil(maxFileBytes / 3) * 4;
const maxBytes = 15_000_000;

/** Keeps a file under the hash of its content and says of what type it really is. */
export const keepFile = defineVerb({
  id: 'files.keep-file',
  route: 'POST /files',
  capability: 'files.keep',
  shows: 'kind',
  input: { name: StoredFile.shape.name, content: z.string().max(maxBytes) },
  output: { fileId: FileId, ...StoredFile.pick({ sha256: true, type: true, bytes: true }).shape },
  refusals: only(
    fileRefusals,
    'files.empty',
    'files.unreadable',
    'files.too-large',
    'files.type-refused',
  ),
  sealed: ['content'],
  maxBytes,
  offer: { machine: 'Guardar un archivo' },
  run: async ({ input: { name, content }, now, person, keepBytes, newId }) => {
    if (content.length === 0) return refuse('files.empty', 'content');
    if (content.length > longestText) return refuse('files.too-large', 'content');
    const bytes = Buffer.from(content, 'base64');
    // The decoder skips what it does not know, so only what it gives back alike was well written.
    if (bytes.toString('base64') !== content) return refuse('files.unreadable', 'content');
    if (bytes.length > maxFileBytes) return refuse('files.too-large', 'content');
    const type = typeOf(bytes, name);
    if (!type) return refuse('files.type-refused', 'content');
    const sha256 = await keepBytes(bytes);
    const fileId = FileId.parse(newId());
    const pixels = pixelsOf(bytes, type);
    const kept = { fileId, name, type, bytes: bytes.length, sha256, keptAt: now, keptBy: person };
    const file = pixels ? { ...kept, pixels } : kept;
    return decide({
      answer: { fileId, sha256, type, bytes: bytes.length },
      act: 'files.kept',
      about: fileId,
      writes: [create(fileRow, file)],
    });
  },
});
