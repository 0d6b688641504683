import * as z from 'zod';
import { line, paragraph } from '#kernel';

/** What a passage of a letter bears witness to. */
export const Topic = z.enum(['declaration', 'collaboration', 'participation', 'stance', 'help']);
export type Topic = z.infer<typeof Topic>;

/** Whether the passage says so, says not yet, or says it whatever comes of the application. */
export const Says = z.enum(['yes', 'not-yet', 'regardless']);

export const mostQuoted = 1500;

/** A quoted passage, whom it speaks of and what it says. It is a claim of the letter, never a fact of ours. */
export const Passage = z.strictObject({
  topic: Topic,
  says: Says,
  /** The organisation or government with which, where the topic is about somebody. */
  about: line(160).optional(),
  quote: paragraph(mostQuoted),
});
export type Passage = z.infer<typeof Passage>;

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');

/** Whether a quotation stands in a text, wherever its lines break. */
export const stands = (quote: string, text: string): boolean =>
  folded(text).includes(folded(quote));
