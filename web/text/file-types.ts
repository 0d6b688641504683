import type { FileType } from '#files';

/** What a kept file is, as people say it. */
export const fileTypes: Readonly<Record<FileType, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'Imagen PNG',
  'image/jpeg': 'Imagen JPG',
  'image/webp': 'Imagen WebP',
  'text/csv': 'Planilla CSV',
  'text/plain': 'Texto',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Documento de Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Planilla de Excel',
};
