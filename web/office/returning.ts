import type { Context } from 'hono';
import { ownDataAddress, residenceAddress } from '#addresses';
import { correctResidence, declareResidence } from '#identity';
import { type Verb, fieldWordsOf } from '#perform';
import { requestRight } from '#privacy';
import type { Returning } from '../parts/troubles.tsx';

/** Forms of a person about themselves have pages of their own. */
const isOfOneself = (path: string) =>
  [ownDataAddress(), residenceAddress()].some((at) => path === at || path.startsWith(`${at}/`));
const ofOneself: readonly Verb[] = [correctResidence, declareResidence, requestRight];

/** What is given back of a form that could not be taken: nothing that is sealed, each by the label of its field. */
export const returningOf = (verbs: readonly Verb[]): Returning => {
  const verbsAt = (c: Context): readonly Verb[] => {
    if (isOfOneself(c.req.path)) return ofOneself;
    const id = c.req.path.split('/').at(-1);
    return verbs.filter((verb) => verb.id === id);
  };
  return {
    sealedAt: (c) => verbsAt(c).flatMap(({ sealed }) => sealed),
    labelAt: (c, name) => {
      const verb = verbsAt(c).find(({ input }) => Object.hasOwn(input.shape, name));
      return verb ? fieldWordsOf(verb, name).label : 'Lo que escribiste';
    },
  };
};
