import { hasPolicy } from '#access';
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

/** Stops the start where something would be served of which nobody decided who may ask for it. */
export const demandPolicies = (definitions: readonly (Verb | View)[]): void => {
  const without = definitions.filter(
    ({ type, capability }) =>
      !(type === 'view' && capability === 'public') && !hasPolicy(String(capability)),
  );
  if (without.length > 0)
    throw new Error(`nobody decided who may ask for ${without.map(({ id }) => id).join(', ')}`);
};
