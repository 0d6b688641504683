import * as z from 'zod';

const clean = (text: string) =>
  text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim();
// Control characters never come from a keyboard; a line break may stand in a paragraph only.
const noControl = /^[^\p{Cc}\p{Cs}]*$/u;
const noControlButBreaks = /^(?:[^\p{Cc}\p{Cs}]|\n)*$/u;

/** One line of text, 1 to `max` characters after trimming. */
export const line = (max = 200) =>
  z.string().max(max).transform(clean).pipe(z.string().min(1).max(max).regex(noControl));

/** Text of several lines, 1 to `max` characters after trimming. */
export const paragraph = (max = 4000) =>
  z.string().max(max).transform(clean).pipe(z.string().min(1).max(max).regex(noControlButBreaks));

/** Why a recorded fact is corrected: a whole sentence, kept for ever. */
export const Reason = z
  .string()
  .max(1000)
  .transform(clean)
  .pipe(z.string().min(10).max(1000).regex(noControlButBreaks));
