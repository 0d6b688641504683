import type { AnyWords } from './offer.ts';
import { makingOf, ruleOf, stepOf, topOf } from './rule.ts';
import { type Place, type ThingAddress, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';

/** The words of a verb, as its room has them. What nobody is asked for has a name and no button. */
export const wordsOf = ({ offer }: Pick<Verb, 'offer'>): AnyWords =>
  'machine' in offer ? { name: offer.machine, button: '', done: '' } : offer.es;

/** What a form says of a field, with the words of its closed list. */
type Said = {
  readonly label: string;
  readonly hint: string;
  readonly values: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
};

/** How a form asks for a field of a verb. A thing of the address is called as it is; a test finds one without words. */
export const fieldWordsOf = (verb: Verb, name: string): Said => {
  const { fields } = wordsOf(verb);
  const own = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  const said = own ?? lineOf(ruleOf(verb)?.of).find((thing) => thing.name === name)?.es ?? name;
  return typeof said === 'string'
    ? { label: said, hint: '', values: {}, parts: {} }
    : { hint: '', values: {}, parts: {}, ...said };
};

/** Where a verb is offered in a process's office. */
export const placeOf = (verb: Verb): Place | undefined => {
  const thing = makingOf(verb) ?? stepOf(verb);
  return thing && topOf(thing).place;
};

/** Where one finds what a verb is about, if a process's office does not draw it. */
export const addressOf = (verb: Verb): ThingAddress | undefined => {
  const thing = makingOf(verb) ?? stepOf(verb);
  return verb.offer.own ?? (thing && topOf(thing).address);
};
