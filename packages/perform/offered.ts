import { tenantScope, within } from '#table';
import type { Stage } from './context.ts';
import { type Listed, type Looking, listOf } from './listed.ts';
import { makingOf, stepOf, topOf } from './rule.ts';
import { listSourcesOf } from './sources.ts';
import type { Place } from './thing.ts';
import type { Verb } from './verb.ts';

/** A place of an office: its things, as many as a page can hold, and what can be put there. */
export type OfferedPlace = Listed & { readonly place: Place };

/** Every place of a process's office that rooms describe, with what can be done there now. Reads records. */
export const offeredIn = (
  stage: Stage,
  verbs: readonly Verb[],
  looking: Looking & { readonly processId: string },
): Promise<readonly OfferedPlace[]> =>
  within(tenantScope(looking.tenant), async () => {
    const records = listSourcesOf(stage, looking.tenant);
    const at = { now: stage.now(), phase: looking.phase };
    const things = new Set(verbs.flatMap((verb) => stepOf(verb) ?? makingOf(verb) ?? []));
    const tops = new Set([...things].map(topOf));
    const places = await Promise.all(
      [...tops].map(
        async (top) =>
          top.place && {
            place: top.place,
            ...(await listOf(records, looking, verbs, at, { thing: top })),
          },
      ),
    );
    return places.filter((place) => place !== undefined);
  });
