import { type Role, isOpenIn, mayAsk } from '#access';
import { type Phase, type TenantId, dayOf } from '#kernel';
import { type Found, tenantScope, within } from '#table';
import type { Granted, Stage } from './context.ts';
import { isGranted } from './held.ts';
import { namesIn } from './paths.ts';
import { listSourcesOf } from './sources.ts';
import { collectionOf, givenOf, makingOf, ruleOf, stepOf } from './rule.ts';
import { type At, type Sources, type Thing, type Wait, calledIn, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';

/** Who looks at an office, as their standing was told, and at which process of it. */
export type Looking = {
  readonly tenant: TenantId;
  readonly roles: readonly Role[];
  readonly mandates: readonly Granted[];
  /** Nothing where one looks at what belongs to no process. */
  readonly processId?: string | undefined;
  readonly phase: Phase | undefined;
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
  /** What it consists of, where something can be done with a piece of it: one entry for each kind. */
  readonly parts: readonly OfferedParts[];
  /** The steps among them that are due, by those who look, the earliest first. */
  readonly waits: readonly OfferedWait[];
};

/** A step that is due, of a thing or of a piece of it: what an address has to say to name that, and its title. */
export type OfferedWait = Wait & {
  readonly given: Readonly<Record<string, string>>;
  readonly title: string;
};

/** The pieces of one kind that a thing has, each with the steps that can be taken with it now. */
export type OfferedParts = {
  readonly es: string;
  readonly items: readonly {
    readonly given: Readonly<Record<string, string>>;
    readonly title: string;
    /** In words. */
    readonly state: string;
    readonly steps: readonly Verb[];
  }[];
};

/** The things of one kind with what can be done with each, and what can be put beside them. */
export type Listed = {
  /** The states of its things in words. */
  readonly states: Readonly<Record<string, string>>;
  readonly things: readonly Offered[];
  readonly isCut: boolean;
  readonly makes: readonly Verb[];
  /** What can be put there in a later phase. */
  readonly later: readonly Verb[];
};

/** Which kind is listed, and below which ids of what it is part of. */
type Kind = { readonly thing: Thing; readonly below?: readonly string[] | undefined };

/** More than these are read elsewhere, a page at a time. */
const mostThings = 1000;

/** The things of one kind, those below one of another kind where that is given. */
export const thingsIn = async (
  records: Sources,
  thing: Thing,
  collection: string,
  below: readonly string[] = [],
): Promise<{ readonly found: readonly Found<unknown>[]; readonly isCut: boolean }> => {
  // The ids of one thing itself, all of them, are below nothing: it is found by them.
  if (below.length > 0 && below.length === lineOf(thing).length) {
    const one = await thing.get(records, collection, below);
    return { found: one ? [one] : [], isCut: false };
  }
  const found: Found<unknown>[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await thing.page(records, collection, after, below);
    found.push(...items);
    after = next ?? undefined;
  } while (after !== undefined && found.length < mostThings);
  return { found, isCut: after !== undefined };
};

/** Whether the rule of a step lets it for this thing. */
export const lets = (verb: Verb, value: unknown, at: At): boolean =>
  ruleOf(verb)?.when(value, at).ok ?? false;

/** Whether something can be put there now: nothing forbids it, what there is one of is not there yet, and the rule of what it depends on lets it. */
const canMake =
  (
    records: Sources,
    { processId = '-' }: Looking,
    at: At,
    below: readonly string[] = [processId],
  ) =>
  async (verb: Verb): Promise<boolean> => {
    const into = makingOf(verb);
    if (into && namesIn(verb.path).includes(into.name)) {
      const single = await into.get(records, collectionOf(into, processId), below);
      if (single) return false;
    }
    const rule = ruleOf(verb);
    if (!rule) return true;
    const found = await rule.of.get(records, collectionOf(rule.of, processId), below);
    return found !== undefined && rule.when(found.value, at).ok;
  };

/** Whether somebody may do this here, and in which role they would: a mandate makes a facilitator. */
export const roleIn = (
  { roles, mandates, processId = '-' }: Looking,
  { capability }: Verb,
): Role | undefined =>
  mayAsk([...roles, 'person'], capability) ??
  (mandates.some(isGranted(capability, processId)) ? 'facilitator' : undefined);

const isMine = (looking: Looking) => (verb: Verb) => roleIn(looking, verb) !== undefined;

/** Whether a wait is of whoever would do it: what a mandate can give waits for whoever holds one too. */
export const isFor = (
  looking: Looking,
  verb: Verb | undefined,
  { who }: Pick<Wait, 'who'>,
): boolean => {
  const role = verb && roleIn(looking, verb);
  return role === who || role === 'facilitator';
};

/** Whether a wait is due in the phase that a process is in. */
export const isInPhase = ({ phases }: Pick<Wait, 'phases'>, phase: Phase | undefined): boolean =>
  phases === undefined || (phase !== undefined && phases.includes(phase));

/** A kind of thing with what its notes need of other records. */
type Told = { readonly thing: Thing; readonly beside: unknown };

type Kept = Told & { readonly found: readonly Found<unknown>[] };

/** The pieces of one thing, with what can be done with each. */
const partsOf = (
  own: readonly Verb[],
  at: At,
  pieces: readonly (Told & { readonly values: readonly unknown[] })[],
): readonly OfferedParts[] =>
  pieces.flatMap(({ thing, beside, values }) => {
    const verbs = own.filter((verb) => stepOf(verb) === thing);
    const items = values.map((value) => ({
      given: givenOf(thing, value),
      title: calledIn(thing, value),
      state: thing.states[thing.state(value, at, beside)] ?? '',
      steps: verbs.filter((verb) => lets(verb, value, at)),
    }));
    return items.some(({ steps }) => steps.length > 0)
      ? [{ es: thing.many ?? thing.es, items }]
      : [];
  });

const waitsOf = (thing: Thing, value: unknown): readonly OfferedWait[] => {
  const [given, title] = [givenOf(thing, value), calledIn(thing, value)];
  return thing.waits(value).map((wait) => ({ ...wait, given, title }));
};

const offeredOf = (
  looking: Looking,
  own: readonly Verb[],
  at: At,
  { thing, beside }: Told,
  value: unknown,
  parts: readonly Kept[],
): Offered => {
  const ids = thing.idsOf(value);
  // All parts in a process are of what it has one of.
  const isSingle = thing.name === 'processId';
  const mine = parts.map((part) => ({
    ...part,
    values: part.found
      .map((one) => one.value)
      .filter((one) => isSingle || ids.every((id, n) => part.thing.idsOf(one)[n] === id)),
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
    isInPhase(wait, at.phase) &&
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
    given: givenOf(thing, value),
    title: calledIn(thing, value),
    state: thing.state(value, at, beside),
    note: notes.filter(Boolean).join(' '),
    steps,
    parts: partsOf(own, at, mine),
    waits: [{ thing, values: [value] }, ...mine]
      .flatMap((one) => one.values.flatMap((of) => waitsOf(one.thing, of)))
      .filter(isDue)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
};

/** The kinds of which something is a part of this one, and which some verb is a step of. */
const partsIn = (verbs: readonly Verb[], whole: Thing): readonly Thing[] => {
  const all = new Set(verbs.flatMap((verb) => stepOf(verb) ?? makingOf(verb) ?? []));
  return [...all].filter((thing) => thing !== whole && lineOf(thing).includes(whole));
};

/** The things of one kind, as whoever looks finds them. */
export const listOf = async (
  records: Sources,
  looking: Looking,
  verbs: readonly Verb[],
  at: At,
  { thing, below }: Kind,
): Promise<Listed> => {
  const isOpen = ({ capability }: Verb) => isOpenIn(capability, looking.phase);
  const { processId = '-' } = looking;
  const [beside, { found, isCut }, ...kept] = await Promise.all([
    thing.beside(records, processId),
    thingsIn(records, thing, collectionOf(thing, processId), below),
    ...partsIn(verbs, thing).map(async (part) => ({
      thing: part,
      beside: await part.beside(records, processId),
      found: (await thingsIn(records, part, collectionOf(part, processId), below)).found,
    })),
  ]);
  const mine = verbs.filter(isMine(looking));
  const open = mine.filter(isOpen);
  const makers = mine.filter((verb) => makingOf(verb) === thing);
  const can = await Promise.all(makers.map(canMake(records, looking, at, below)));
  const makes = makers.filter((_, index) => can[index]);
  return {
    states: thing.states,
    isCut,
    makes: makes.filter(isOpen),
    later: makes.filter((verb) => !isOpen(verb)),
    things: found.map(({ value }) => offeredOf(looking, open, at, { thing, beside }, value, kept)),
  };
};

/** What a page of its own asks: the things of one kind, in a process or in the tenant at large. */
export type Listing = Omit<Looking, 'phase'> & Kind;

export const listedIn = (
  stage: Stage,
  verbs: readonly Verb[],
  { thing, below, ...looking }: Listing,
): Promise<Listed> =>
  within(tenantScope(looking.tenant), async () => {
    const { tenant, processId } = looking;
    const phase = processId ? await stage.ports.phaseOf(tenant, processId) : undefined;
    const records = listSourcesOf(stage, tenant);
    const at = { now: stage.now(), phase };
    return listOf(records, { ...looking, phase }, verbs, at, { thing, below });
  });
