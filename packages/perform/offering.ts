import type { Refusal } from '#kernel';
import { type Begun, begunIn } from './beginning.ts';
import { type Meant, closedIn } from './closed.ts';
import { type Asked, type Option, optionsIn, titleIn } from './choosing.ts';
import type { Stage } from './context.ts';
import type { AnyWords } from './offer.ts';
import { type Listed, type Listing, listedIn } from './listed.ts';
import { type Looking } from './listed.ts';
import { type OfferedPlace, offeredIn } from './offered.ts';
import type { Verb } from './verb.ts';
import { wordsOf } from './words.ts';

/** What offices ask of the rooms: what is offered in a process, and what a field can name. */
export type Offering = {
  /** How a verb is called, by its id. */
  readonly words: (verbId: string) => AnyWords | undefined;
  readonly offered: (
    looking: Looking & { readonly processId: string },
  ) => Promise<readonly OfferedPlace[]>;
  /** What an address names, by its title. Nothing where the name is of no thing of any room. */
  readonly title: (asked: Asked) => Promise<string | undefined>;
  /** Why a step is not possible now, before anything is typed. */
  readonly closed: (meant: Meant) => Promise<Refusal | undefined>;
  /** What its form begins with. */
  readonly begun: (meant: Meant) => Promise<Begun | undefined>;
  /** The things of one kind, for a page of their own, each with the steps that whoever looks can take. */
  readonly listed: (asked: Listing) => Promise<Listed>;
  /** Nothing where the field names no thing of any room. */
  readonly options: (asked: Asked) => Promise<readonly Option[] | undefined>;
};

export const offeringOf = (stage: Stage, verbs: readonly Verb[]): Offering => ({
  words: (verbId) => {
    const verb = verbs.find(({ id }) => id === verbId);
    return verb && wordsOf(verb);
  },
  offered: (looking) => offeredIn(stage, verbs, looking),
  title: (asked) => titleIn(stage, verbs, asked),
  closed: (meant) => closedIn(stage, meant),
  begun: (meant) => begunIn(stage, meant),
  listed: (asked) => listedIn(stage, verbs, asked),
  options: (asked) => optionsIn(stage, verbs, asked),
});
