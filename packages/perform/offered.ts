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

/** What a verb asks before it runs: of which thing, by which rule. */
export const ruleOf = ({ offer }: Pick<Verb, 'offer'>) =>
  offer && offer !== 'machine' && offer.of ? offer : undefined;

/** The thing that a verb puts somewhere. */
export const makingOf = ({ offer }: Verb): Thing | undefined =>
  offer && offer !== 'machine' ? offer.into : undefined;

/** The thing on whose card a verb stands. */
export const stepOf = (verb: Verb): Thing | undefined =>
  makingOf(verb) ? undefined : ruleOf(verb)?.of;

/** Where the things of a kind lie that a process's office shows. */
export const collectionOf = ({ lives }: Thing, processId: string): string =>
  lives === 'process' ? processId : '-';

/** What a thing is part of in the end: that one has a place. */
export const topOf = (thing: Thing): Thing => (thing.parent ? topOf(thing.parent) : thing);

const lets = (verb: Verb, value: unknown, at: At): boolean =>
  ruleOf(verb)?.when(value, at).ok ?? false;

/** Whether something can be put into a process now: nothing forbids it, or the rule of what it depends on lets it. */
const canMake =
  (records: Records, { processId }: Looking, at: At) =>
  async (verb: Verb): Promise<boolean> => {
    const rule = ruleOf(verb);
    if (!rule) return true;
    const found = await rule.of.get(records, collectionOf(rule.of, processId), [processId]);
    return found !== undefined && rule.when(found.value, at).ok;
  };

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

/** A kind of thing with what its notes need of other records. */
type Told = { readonly thing: Thing; readonly beside: unknown };

const offeredOf = (
  looking: Looking,
  own: readonly Verb[],
  at: At,
  { thing, beside }: Told,
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
    (wait.phases?.includes(looking.phase) ?? true) &&
    isFor(
      looking,
      steps.find(({ id }) => id === wait.verb),
      wait,
    );
  const notes = [
    thing.note(value, at, beside),
    ...mine.map((part) => part.thing.together(part.values)),
  ];
  return {
    id: ids.at(-1) ?? '',
    given: { [thing.name]: ids.at(-1) ?? '' },
    title: thing.title(value),
    state: thing.state(value, at, beside),
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
  const { processId } = looking;
  const [beside, { found, isCut }, ...kept] = await Promise.all([
    thing.beside(records, processId),
    thingsIn(records, thing, collectionOf(thing, processId)),
    ...parts.map(async (part) => ({
      thing: part,
      found: (await thingsIn(records, part, collectionOf(part, processId))).found,
    })),
  ]);
  const mine = verbs.filter(isMine(looking));
  const open = mine.filter(isOpen);
  const makers = mine.filter((verb) => makingOf(verb) === thing);
  const can = await Promise.all(makers.map(canMake(records, looking, at)));
  const makes = makers.filter((_, index) => can[index]);
  return {
    place: thing.place,
    states: thing.states,
    isCut,
    makes: makes.filter(isOpen),
    later: makes.filter((verb) => !isOpen(verb)),
    things: found.map(({ value }) => offeredOf(looking, open, at, { thing, beside }, value, kept)),
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
