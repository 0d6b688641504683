import * as z from 'zod';
import { noted } from '#kernel';
import { excerptOf } from '#contributions';

/** What can be found, in the order in which it is shown. */
export const kinds = [
  'commitment',
  'proposal',
  'theme',
  'dialogue',
  'consultation',
  'report',
  'contribution',
] as const;
export const Kind = z.enum(kinds);
export type Kind = z.infer<typeof Kind>;

/** A published thing with the words by which it is found. */
export const Entry = z.strictObject({
  kind: Kind,
  id: z.string(),
  title: z.string(),
  text: noted(z.string(), { treatment: 'voiced' }),
});
export type Entry = z.infer<typeof Entry>;

const mostCharacters = 700;

/** The words of a thing: its texts one after another, as long as the index allows. */
export const entryOf = (
  kind: Kind,
  id: string,
  title: string,
  ...texts: readonly (string | undefined)[]
): Entry => ({
  kind,
  id,
  title,
  text: excerptOf(
    texts
      .filter((text) => text !== undefined && text !== '')
      .join(' · ')
      .replaceAll(/\s+/gu, ' '),
    mostCharacters,
  ),
});
