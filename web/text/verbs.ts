import { type AnyWords, type Offering, type Verb, wordsOf } from '#perform';
import type { VerbWords } from './verb-words.ts';

const words: Readonly<Record<string, VerbWords>> = {};

const said = (known: AnyWords): VerbWords => ({ title: known.name, ...known });

/** The words of a verb: those that its room has, or those that stand here. A test finds a verb without them. */
export const wordsFor = (verb: Verb): VerbWords => {
  const known = wordsOf(verb);
  return known ? said(known) : verbWords(verb.id);
};

/** The same for whoever knows no more than its id. */
export const wordsById = (offering: Offering | undefined, id: string): VerbWords | undefined => {
  const known = offering?.words(id);
  if (known) return said(known);
  return Object.hasOwn(words, id) ? words[id] : undefined;
};

/** The words of a verb that stand here. */
export const verbWords = (id: string): VerbWords =>
  Object.hasOwn(words, id)
    ? (words[id] ?? { title: id, button: id })
    : { title: id, button: 'Enviar' };
