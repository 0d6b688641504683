import * as z from 'zod';
import { isJpeg, isPdf, isPng, isWebp } from './signatures.ts';
import { hasZipTail, namesInZip } from './zip.ts';

const openXml = 'application/vnd.openxmlformats-officedocument';

export const FileType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/csv',
  'text/plain',
  `${openXml}.wordprocessingml.document`,
  `${openXml}.spreadsheetml.sheet`,
]);
export type FileType = z.infer<typeof FileType>;

/** How the name of a file of each type may end; the first is the usual one. */
export const extensions: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'text/csv': ['.csv'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/**
 * The type of a file by its content, or nothing where we do not take it. The name is believed in one
 * thing only: whether a text is a table.
 */
export const typeOf = (bytes: Uint8Array, name: string): FileType | undefined => {
  const names = namesInZip(bytes);
  if (names) return typeOfZip(names);
  // A file that is also an archive is two files, and only one of them would be looked at.
  if (hasZipTail(bytes)) return undefined;
  if (isPdf(bytes)) return 'application/pdf';
  if (isPng(bytes)) return 'image/png';
  if (isJpeg(bytes)) return 'image/jpeg';
  if (isWebp(bytes)) return 'image/webp';
  if (!isPlainText(bytes)) return undefined;
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
};

const typeOfZip = (names: readonly string[]): FileType | undefined => {
  const held = new Set(names);
  const isWord = held.has('word/document.xml');
  const isSheet = held.has('xl/workbook.xml');
  const hasProgram = names.some((name) => /(^|\/)(vbaproject\.bin|activex)/i.test(name));
  if (!held.has('[Content_Types].xml') || hasProgram || isWord === isSheet) return undefined;
  return isWord
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
};

// A browser that guesses reads no further than this.
const sniffed = 2048;
const disguise =
  /%PDF-|^\s*<|<(!doctype|\?xml|html|head|body|svg|script|iframe|img|object|embed|style|math)\b/i;

const isPlainText = (bytes: Uint8Array): boolean => {
  const text = decoded(bytes);
  if (text === undefined || /[^\P{Cc}\t\n\r]/u.test(text)) return false;
  return !text.startsWith('#!') && !disguise.test(text.slice(0, sniffed));
};

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
