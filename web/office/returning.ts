import type { Context } from 'hono';
import { ownDataAddress, residenceAddress } from '#addresses';
import { correctResidence, declareResidence } from '#identity';
import type { Verb } from '#perform';
import { requestRight } from '#privacy';
import type { Returning } from '../parts/troubles.tsx';
import { fieldWord, hasFieldWord, wordsOfField } from '../text/fields.ts';

/** Forms of a person about themselves have pages of their own. */
const isOfOneself = (path: string) =>
  [ownDataAddress(), residenceAddress()].some((at) => path === at || path.startsWith(`${at}/`));
const sealedOfOneself = [correctResidence, declareResidence, requestRight].flatMap(
  ({ sealed }) => sealed,
);

/** What is given back of a form that could not be taken: nothing that is sealed, each by the label of its field. */
export const returningOf = (verbs: readonly Verb[]): Returning => {
  const verbAt = (c: Context) => {
    const id = c.req.path.split('/').at(-1);
    return verbs.find((verb) => verb.id === id);
  };
  return {
    sealedAt: (c) => verbAt(c)?.sealed ?? (isOfOneself(c.req.path) ? sealedOfOneself : []),
    labelAt: (c, name) => {
      const verb = verbAt(c);
      if (verb && Object.hasOwn(verb.input.shape, name)) return wordsOfField(verb, name).label;
      return hasFieldWord(name) ? fieldWord(name) : 'Lo que escribiste';
    },
  };
};
