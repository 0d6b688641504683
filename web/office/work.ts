import { type Capability, type Role, isOpenIn, mayAsk } from '#access';
import type { Phase } from '#kernel';
import type { OfferedPlace, Verb } from '#perform';
import { type Station, order, stations } from './stations.ts';
import type { Place, Thing } from './things.ts';

/** A thing with what its reader can do with it now. The first verb is what it waits for, if it waits for them. */
export type Open = {
  readonly thing: Thing;
  readonly waitsFor: Verb | undefined;
  readonly others: readonly Verb[];
};

/** What a page needs to know of a station. */
type Shown = Pick<Station, 'key' | 'title' | 'phases' | 'param' | 'words'>;

/** A station as somebody with these roles finds it in this phase. */
export type Stop = {
  readonly station: Shown;
  readonly things: readonly Open[];
  /** Whether there are more things than are here. */
  readonly isCut: boolean;
  /** Verbs that put something here, open now. */
  readonly creates: readonly Verb[];
  /** The same, not open in this phase. */
  readonly later: readonly Verb[];
};

export type Task = { readonly station: Shown; readonly thing: Thing; readonly verb: Verb };

/** Pieces of a thing are listed on its card, unless they are more than these: then the form lets one choose. */
const mostPieces = 40;

const isHere = ({ isSingle }: Station, things: readonly Thing[]) => isSingle && things.length > 0;

const stopOf = (
  station: Station,
  gathered: Awaited<ReturnType<Station['gather']>>,
  own: ReadonlyMap<string, Verb>,
  phase: Phase,
): Stop => {
  const openVerb = (id: string | undefined) => {
    const verb = id === undefined ? undefined : own.get(id);
    return verb && isOpenIn(verb.capability, phase) ? verb : undefined;
  };
  const { things, isCut } = 'things' in gathered ? gathered : { things: gathered, isCut: false };
  const makers = isHere(station, things) ? [] : station.creates.filter((id) => own.has(id));
  return {
    station,
    isCut,
    creates: makers.flatMap((id) => openVerb(id) ?? []),
    later: makers.flatMap((id) => (openVerb(id) ? [] : (own.get(id) ?? []))),
    things: things.map((thing) => {
      const waitsFor = openVerb(thing.next);
      const others = (station.steps[thing.state] ?? []).flatMap((id) => openVerb(id) ?? []);
      return { thing, waitsFor, others: others.filter((verb) => verb !== waitsFor) };
    }),
  };
};

/** A place that a room describes, as a stop. */
const offeredStop = ({ place, states, things, isCut, makes, later }: OfferedPlace): Stop => ({
  station: { ...place, title: place.es, words: states },
  isCut,
  creates: makes,
  later,
  things: things.map(({ id, given, title, state, note, steps, parts, waits: [wait] }) => {
    const waitsFor = wait && steps.find((verb) => verb.id === wait.verb);
    const pieces = parts.filter(({ items }) => items.length <= mostPieces);
    const ofPieces = new Set(pieces.flatMap(({ items }) => items.flatMap((item) => item.steps)));
    const due = wait?.until ? { dueOn: wait.until } : {};
    const next = wait ? { nextOf: wait } : {};
    const thing = { id, given, title, state, note, pieces, ...due, ...next };
    const others = steps.filter((verb) => verb !== waitsFor && !ofPieces.has(verb));
    return { thing, waitsFor, others };
  }),
});

/** The verbs that somebody with these roles may ever ask for, by id. */
export const ownVerbs = (
  verbs: readonly Verb[],
  roles: readonly Role[],
  isGiven: (capability: Capability) => boolean = () => false,
) =>
  new Map(
    verbs
      .filter(({ capability }) => mayAsk(roles, capability) ?? isGiven(capability))
      .map((verb) => [verb.id, verb]),
  );

/** Every station of a process with what can be done there, the main work of the phase first. */
export const stopsOf = async (
  place: Place,
  own: ReadonlyMap<string, Verb>,
): Promise<readonly Stop[]> => {
  const { ask, tenant, processId, phase, standing } = place;
  const [offered, gathered] = await Promise.all([
    ask.offering?.offered({ tenant, processId, phase, ...standing }) ?? [],
    Promise.all(
      stations.map(async (station) => stopOf(station, await station.gather(place), own, phase)),
    ),
  ]);
  const stops = [...gathered, ...offered.map(offeredStop)].toSorted(
    (one, other) => order.indexOf(one.station.key) - order.indexOf(other.station.key),
  );
  const isMain = ({ station }: Stop) => station.phases.includes(place.phase);
  return [...stops.filter(isMain), ...stops.filter((stop) => !isMain(stop))];
};

/** What waits for somebody, in the order of the stations. */
export const tasksOf = (stops: readonly Stop[]): readonly Task[] =>
  stops.flatMap(({ station, things }) =>
    things.flatMap(({ thing, waitsFor }) =>
      waitsFor === undefined ? [] : [{ station, thing, verb: waitsFor }],
    ),
  );

/** What a verb needs to be told by its address to be about this thing. */
export const givenFor = (processId: string, { param }: Pick<Station, 'param'>, thing?: Thing) => ({
  processId,
  ...(thing?.given ?? (param && thing ? { [param]: thing.id } : {})),
});
