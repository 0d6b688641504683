import type { Refusal } from '#kernel';
import { type Meant, closedIn } from './closed.ts';
import { type Asked, type Option, optionsIn } from './choosing.ts';
import type { Stage } from './context.ts';
import type { AnyWords } from './offer.ts';
import { type Looking, type OfferedPlace, offeredIn } from './offered.ts';
import type { Verb } from './verb.ts';
import { wordsOf } from './words.ts';

/** What offices ask of the rooms: what is offered in a process, and what a field can name. */
export type Offering = {
  /** How a verb is called, by its id. */
  readonly words: (verbId: string) => AnyWords | undefined;
  readonly offered: (looking: Looking) => Promise<readonly OfferedPlace[]>;
  /** Why a step is not possible now, before anything is typed. */
  readonly closed: (meant: Meant) => Promise<Refusal | undefined>;
  /** Nothing where the field names no thing of any room. */
  readonly options: (asked: Asked) => Promise<readonly Option[] | undefined>;
};

export const offeringOf = (stage: Stage, verbs: readonly Verb[]): Offering => ({
  words: (verbId) => {
    const verb = verbs.find(({ id }) => id === verbId);
    return verb && wordsOf(verb);
  },
  offered: (looking) => offeredIn(stage, verbs, looking),
  closed: (meant) => closedIn(stage, meant),
  options: (asked) => optionsIn(stage, asked),
});
