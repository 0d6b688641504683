import { type Capability, type Role, isOpenIn, mayAsk } from '#access';
import type { Phase } from '#kernel';
import type { Verb } from '#perform';
import { type Station, stations } from './stations.ts';
import type { Place, Thing } from './things.ts';

/** A thing with what its reader can do with it now. The first verb is what it waits for, if it waits for them. */
export type Open = {
  readonly thing: Thing;
  readonly waitsFor: string | undefined;
  readonly others: readonly string[];
};

/** A station as somebody with these roles finds it in this phase. */
export type Stop = {
  readonly station: Station;
  readonly things: readonly Open[];
  /** Whether there are more things than are here. */
  readonly isCut: boolean;
  /** Verbs that put something here, open now. */
  readonly creates: readonly string[];
  /** The same, not open in this phase. */
  readonly later: readonly Verb[];
};

export type Task = { readonly station: Station; readonly thing: Thing; readonly verb: string };

const isHere = ({ isSingle }: Station, things: readonly Thing[]) => isSingle && things.length > 0;

const stopOf = (
  station: Station,
  gathered: Awaited<ReturnType<Station['gather']>>,
  own: ReadonlyMap<string, Verb>,
  phase: Phase,
  ended: ReadonlySet<string>,
): Stop => {
  const isOpen = (id: string) => {
    const verb = own.get(id);
    return verb !== undefined && isOpenIn(verb.capability, phase) && !ended.has(id);
  };
  const { things, isCut } = 'things' in gathered ? gathered : { things: gathered, isCut: false };
  const makers = isHere(station, things) ? [] : station.creates.filter((id) => own.has(id));
  return {
    station,
    isCut,
    creates: makers.filter(isOpen),
    later: makers.flatMap((id) => (isOpen(id) ? [] : (own.get(id) ?? []))),
    things: things.map((thing) => {
      const waitsFor = thing.next !== undefined && isOpen(thing.next) ? thing.next : undefined;
      const others = (station.steps[thing.state] ?? []).filter(
        (id) => id !== waitsFor && isOpen(id),
      );
      return { thing, waitsFor, others };
    }),
  };
};

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
  ended: ReadonlySet<string> = new Set(),
): Promise<readonly Stop[]> => {
  const stops = await Promise.all(
    stations.map(async (station) =>
      stopOf(station, await station.gather(place), own, place.phase, ended),
    ),
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
export const givenFor = (processId: string, { param }: Station, thing?: Thing) => ({
  processId,
  ...(param && thing ? { [param]: thing.id } : {}),
});
