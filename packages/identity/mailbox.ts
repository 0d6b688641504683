import * as z from 'zod';

/** A mailbox as it is looked up: people type it with capitals and blanks, and mean the same one. */
export const Mailbox = z
  .string()
  .max(254)
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .pipe(z.email().max(200));

/** Six digits, however they were typed: `123 456`. */
export const typedCode = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();
