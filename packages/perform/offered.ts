import { type Role, isOpenIn, mayAsk } from '#access';
import { type Phase, type TenantId, dayOf } from '#kernel';
import { type Found, type Records, tenantRecords, tenantScope, within } from '#table';
import type { Granted, Stage } from './context.ts';
import { isGranted } from './held.ts';
import type { At, Place, Thing, Wait } from './thing.ts';
import type { Verb } from './verb.ts';

/** Who looks at an office, as their standing was told, and at which process of it. */
export type Looking = {
  readonly tenant: TenantId;
  readonly roles: readonly Role[];
  readonly mandates: readonly Granted[];
  readonly processId: string;
  readonly phase: Phase;
};

/** A thing as somebody finds it: in words, and with the steps that they can take now. */
export type Offered = {
  readonly id: string;
  /** What an address has to say to name it: `{ dialogueId }`. */
  readonly given: Readonly<Record<string, string>>;
  readonly title: string;
  readonly state: string;
  readonly note: string;
  readonly steps: readonly Verb[];
  /** The steps among them that are due, by those who look, the earliest first. */
  readonly waits: readonly Wait[];
};

/** A place of an office: its things, as many as a page can hold, and what can be put there. */
export type OfferedPlace = {
  readonly place: Place;
  /** The states of its things in words. */
  readonly states: Readonly<Record<string, string>>;
  readonly things: readonly Offered[];
  readonly isCut: boolean;
  readonly makes: readonly Verb[];
  /** What can be put there in a later phase. */
  readonly later: readonly Verb[];
};

/** More than these are read elsewhere, a page at a time. */
const mostThings = 1000;

/** The things of one kind, those below one of another kind where that is given. */
export const thingsIn = async (
  records: Records,
  thing: Thing,
  collection: string,
  below: readonly string[] = [],
): Promise<{ readonly found: readonly Found<unknown>[]; readonly isCut: boolean }> => {
  const found: Found<unknown>[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await thing.page(records, collection, after, below);
    found.push(...items);
    after = next ?? undefined;
  } while (after !== undefined && found.length < mostThings);
  return { found, isCut: after !== undefined };
};

/** The thing that a verb is a step of. */
export const stepOf = ({ offer }: Verb): Thing | undefined =>
  offer && offer !== 'machine' && 'of' in offer ? offer.of : undefined;

export const makingOf = ({ offer }: Verb): Thing | undefined =>
  offer && offer !== 'machine' && 'into' in offer ? offer.into : undefined;

/** What a thing is part of in the end: that one has a place. */
export const topOf = (thing: Thing): Thing => (thing.parent ? topOf(thing.parent) : thing);

const lets = ({ offer }: Verb, value: unknown, at: At): boolean =>
  offer !== undefined && offer !== 'machine' && 'of' in offer && offer.when(value, at).ok;

/** Whether somebody may do this here, and in which role they would: a mandate makes a facilitator. */
const roleIn = ({ roles, mandates, processId }: Looking, { capability }: Verb): Role | undefined =>
  mayAsk([...roles, 'person'], capability) ??
  (mandates.some(isGranted(capability, processId)) ? 'facilitator' : undefined);

const isMine = (looking: Looking) => (verb: Verb) => roleIn(looking, verb) !== undefined;

/** Whether a wait is of whoever would do it: what a mandate can give waits for whoever holds one too. */
const isFor = (looking: Looking, verb: Verb | undefined, { who }: Wait): boolean => {
  const role = verb && roleIn(looking, verb);
  return role === who || role === 'facilitator';
};

type Kept = { readonly thing: Thing; readonly found: readonly Found<unknown>[] };

const offeredOf = (
  looking: Looking,
  own: readonly Verb[],
  at: At,
  thing: Thing,
  value: unknown,
  parts: readonly Kept[],
): Offered => {
  const ids = thing.idsOf(value);
  const mine = parts.map((part) => ({
    ...part,
    values: part.found
      .map((one) => one.value)
      .filter((one) => ids.every((id, n) => part.thing.idsOf(one)[n] === id)),
  }));
  const isPossible = (verb: Verb) =>
    stepOf(verb) === thing
      ? lets(verb, value, at)
      : mine.some(
          (part) => part.thing === stepOf(verb) && part.values.some((one) => lets(verb, one, at)),
        );
  const steps = own.filter(isPossible);
  const isDue = (wait: Wait) =>
    wait.from <= dayOf(at.now) &&
    isFor(
      looking,
      steps.find(({ id }) => id === wait.verb),
      wait,
    );
  const notes = [thing.note(value, at), ...mine.map((part) => part.thing.together(part.values))];
  return {
    id: ids.at(-1) ?? '',
    given: { [thing.name]: ids.at(-1) ?? '' },
    title: thing.title(value),
    state: thing.state(value, at),
    note: notes.filter(Boolean).join(' '),
    steps,
    waits: thing
      .waits(value)
      .filter(isDue)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
};

const placeOf = async (
  records: Records,
  looking: Looking,
  verbs: readonly Verb[],
  at: At,
  [thing, ...parts]: readonly Thing[],
): Promise<OfferedPlace | undefined> => {
  if (!thing?.place) return undefined;
  const isOpen = ({ capability }: Verb) => isOpenIn(capability, looking.phase);
  const [{ found, isCut }, ...kept] = await Promise.all([
    thingsIn(records, thing, looking.processId),
    ...parts.map(async (part) => ({
      thing: part,
      found: (await thingsIn(records, part, looking.processId)).found,
    })),
  ]);
  const mine = verbs.filter(isMine(looking));
  const open = mine.filter(isOpen);
  const makes = mine.filter((verb) => makingOf(verb) === thing);
  return {
    place: thing.place,
    states: thing.states,
    isCut,
    makes: makes.filter(isOpen),
    later: makes.filter((verb) => !isOpen(verb)),
    things: found.map(({ value }) => offeredOf(looking, open, at, thing, value, kept)),
  };
};

/** Every place of a process's office that rooms describe, with what can be done there now. Reads records. */
export const offeredIn = (
  stage: Stage,
  verbs: readonly Verb[],
  looking: Looking,
): Promise<readonly OfferedPlace[]> =>
  within(tenantScope(looking.tenant), async () => {
    const records = tenantRecords(stage.table, looking.tenant);
    const at = { now: stage.now(), phase: looking.phase };
    const things = new Set(verbs.flatMap((verb) => stepOf(verb) ?? makingOf(verb) ?? []));
    const byTop = Map.groupBy([...things, ...[...things].map(topOf)], topOf);
    const places = await Promise.all(
      [...byTop].map(([top, all]) =>
        placeOf(records, looking, verbs, at, [...new Set([top, ...all])]),
      ),
    );
    return places.filter((place) => place !== undefined);
  });
