import type { Projection } from './project.ts';
import type { Verb } from './verb.ts';
import type { View } from './view.ts';

type Door = Readonly<Record<string, unknown>>;

const all = (doors: readonly Door[]) => doors.flatMap((door) => Object.values(door));
const isOf = (type: string) => (thing: unknown) =>
  typeof thing === 'object' && thing !== null && 'type' in thing && thing.type === type;

// The two casts of the house: a door's exports are told apart by their `type`, which only these write.
/** Every verb that the doors export. */
export const verbsIn = (...doors: readonly Door[]) => all(doors).filter(isOf('verb')) as Verb[];

/** Every view that the doors export. */
export const viewsIn = (...doors: readonly Door[]) => all(doors).filter(isOf('view')) as View[];

/** Every projection that the doors export. */
export const projectionsIn = (...doors: readonly Door[]) =>
  all(doors).filter(
    (thing): thing is Projection =>
      typeof thing === 'object' && thing !== null && 'project' in thing && 'on' in thing,
  );
