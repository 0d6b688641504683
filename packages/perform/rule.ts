import { type Thing, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';

/** What a verb asks before it runs: of which thing, by which rule. */
export const ruleOf = ({ offer }: Pick<Verb, 'offer'>) => (offer.of ? offer : undefined);

/** The thing that a verb puts somewhere. */
export const makingOf = ({ offer }: Verb): Thing | undefined => offer.into;

/** The thing on whose card a verb stands. */
export const stepOf = (verb: Verb): Thing | undefined =>
  makingOf(verb) ? undefined : ruleOf(verb)?.of;

/** Where the things of a kind lie: with their process, or with their tenant at large. */
export const collectionOf = ({ lives }: Thing, processId: string): string =>
  lives === 'process' ? processId : '-';

/** What a thing is part of in the end: that one has a place. */
export const topOf = (thing: Thing): Thing => (thing.parent ? topOf(thing.parent) : thing);

/** What an address has to say to name something: `{ dialogueId, attendanceId }`. */
export const givenOf = (thing: Thing, value: unknown): Readonly<Record<string, string>> => {
  const ids = thing.idsOf(value);
  // A part of what its process has one of is named by its own id alone.
  const names = lineOf(thing)
    .map(({ name }) => name)
    .slice(-ids.length);
  return Object.fromEntries(
    names.map((name, at) => [name, ids[ids.length - names.length + at] ?? '']),
  );
};
