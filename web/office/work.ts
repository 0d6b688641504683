import { type Capability, type Role, mayAsk } from '#access';
import type { OfferedPlace, OfferedWait, Verb } from '#perform';
import { order } from './places.ts';
import type { Place, Thing } from './things.ts';

/** A thing with what its reader can do with it now. The first verb is what it waits for, if it waits for them. */
export type Open = {
  readonly thing: Thing;
  readonly waitsFor: Verb | undefined;
  readonly others: readonly Verb[];
  /** All that waits in it or in a piece of it, the earliest first. */
  readonly dues: readonly { readonly wait: OfferedWait; readonly verb: Verb }[];
};

/** What a page needs to know of a station. */
type Shown = Pick<OfferedPlace['place'], 'key' | 'phases'> & {
  readonly title: string;
  /** Its states in words. */
  readonly words: Readonly<Record<string, string>>;
};

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

/** A place that a room describes, as a stop. */
const offeredStop = ({ place, states, things, isCut, makes, later }: OfferedPlace): Stop => ({
  station: { ...place, title: place.es, words: states },
  isCut,
  creates: makes,
  later,
  things: things.map(({ id, given, title, state, note, steps, parts, waits }) => {
    const dues = waits.flatMap((wait) => {
      const verb = steps.find((one) => one.id === wait.verb);
      return verb ? [{ wait, verb }] : [];
    });
    const [{ wait, verb: waitsFor } = {}] = dues;
    const pieces = parts.filter(({ items }) => items.length <= mostPieces);
    const ofPieces = new Set(pieces.flatMap(({ items }) => items.flatMap((item) => item.steps)));
    const due = wait?.until ? { dueOn: wait.until } : {};
    const next = wait ? { nextOf: wait } : {};
    const thing = { id, given, title, state, note, pieces, ...due, ...next };
    const others = steps.filter((verb) => verb !== waitsFor && !ofPieces.has(verb));
    return { thing, waitsFor, others, dues };
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
export const stopsOf = async (place: Place): Promise<readonly Stop[]> => {
  const { ask, tenant, processId, phase, standing } = place;
  const offered = (await ask.offering?.offered({ tenant, processId, phase, ...standing })) ?? [];
  const stops = offered
    .map(offeredStop)
    .toSorted((one, other) => order.indexOf(one.station.key) - order.indexOf(other.station.key));
  const isMain = ({ station }: Stop) => station.phases.includes(place.phase);
  return [...stops.filter(isMain), ...stops.filter((stop) => !isMain(stop))];
};

/** What waits for somebody, in the order of the stations. */
export const tasksOf = (stops: readonly Stop[]): readonly Task[] =>
  stops.flatMap(({ station, things }) =>
    things.flatMap(({ thing, dues }) =>
      // What two roles can both do waits once for whoever holds either.
      [
        ...new Map(
          dues.map((due) => [JSON.stringify([due.verb.id, due.wait.given]), due]),
        ).values(),
      ].map(({ wait, verb }) => ({ station, thing: { ...thing, nextOf: wait }, verb })),
    ),
  );

/** What a verb needs to be told by its address to be about this thing, or to put one there. */
export const givenFor = (processId: string, thing?: Pick<Thing, 'given'>) => ({
  processId,
  ...thing?.given,
});
