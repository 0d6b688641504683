import * as z from 'zod';
import { foldMailbox } from '#kernel';

/** A mailbox as it is looked up. */
export const Mailbox = z.string().max(254).transform(foldMailbox).pipe(z.email().max(200));

/** Six digits, however they were typed: `123 456`. */
export const typedCode = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();
