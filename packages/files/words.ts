import { maxFileBytes } from './file.ts';

/** How a form asks for a file that somebody adds. */
export const fileWords = {
  label: 'Archivo',
  hint: `PDF, imagen, Word, Excel, CSV o texto, hasta ${maxFileBytes / 1024 / 1024} MB.`,
} as const;
