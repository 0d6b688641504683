import * as z from 'zod';
import { Instant, PersonId, idOf, line, meaning } from '#kernel';
import { FileType } from './content.ts';
import { Pixels } from './pixels.ts';

export const FileId = idOf('FileId');
export type FileId = z.infer<typeof FileId>;

/** The most that one file may weigh: what OGP's forms take per upload. */
export const maxFileBytes = 10 * 1024 * 1024;

/** Signs that show a name in another order than it is written. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** What a sender called a file, which nobody types: what would mislead is taken out, not asked back. */
export const FileName = z
  .string()
  .max(200)
  .transform((name) => name.replaceAll(turning, ''))
  .pipe(line(120));

/** What is known of a kept file. Its bytes lie elsewhere, under their hash. */
export const StoredFile = z.strictObject({
  fileId: FileId,
  name: FileName,
  type: FileType,
  bytes: z.int().min(1).max(maxFileBytes),
  /** Of a still picture. */
  pixels: Pixels.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash')),
  keptAt: Instant,
  keptBy: PersonId,
});
export type StoredFile = z.infer<typeof StoredFile>;
