import type { AnyWords } from './offer.ts';
import { makingOf, ruleOf, stepOf, topOf } from './offered.ts';
import { type Place, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';

/** The words of a verb, where its room has them. */
export const wordsOf = ({ offer }: Verb): AnyWords | undefined =>
  offer && offer !== 'machine' ? offer.es : undefined;

/** What a form says of a field, with the words of its closed list. */
type Said = {
  readonly label: string;
  readonly hint: string;
  readonly values: Readonly<Record<string, string>>;
};

/** How a form asks for a field of a verb, where its room says so. A thing of the address is called as it is. */
export const fieldWordsOf = (verb: Verb, name: string): Said | undefined => {
  const { fields } = wordsOf(verb) ?? {};
  const own = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  const said = own ?? lineOf(ruleOf(verb)?.of).find((thing) => thing.name === name)?.es;
  if (said === undefined) return undefined;
  return typeof said === 'string'
    ? { label: said, hint: '', values: {} }
    : { hint: '', values: {}, ...said };
};

/** Where a verb is offered in a process's office. */
export const placeOf = (verb: Verb): Place | undefined => {
  const thing = makingOf(verb) ?? stepOf(verb);
  return thing && topOf(thing).place;
};
