import type { Context } from 'hono';
import type { Verb } from '#perform';
import type { Returning } from '../parts/troubles.tsx';
import { fieldWord, hasFieldWord, wordsOfField } from '../text/fields.ts';

/** What is given back of a form that could not be taken: nothing that is sealed, each by the label of its field. */
export const returningOf = (verbs: readonly Verb[]): Returning => {
  const all = [...new Set(verbs.flatMap(({ sealed }) => sealed))];
  const verbAt = (c: Context) => {
    const id = c.req.path.split('/hacer/')[1];
    return verbs.find((verb) => verb.id === id);
  };
  return {
    sealedAt: (c) => verbAt(c)?.sealed ?? all,
    labelAt: (c, name) => {
      const verb = verbAt(c);
      if (verb && Object.hasOwn(verb.input.shape, name)) return wordsOfField(verb, name).label;
      return hasFieldWord(name) ? fieldWord(name) : 'Lo que escribiste';
    },
  };
};
