import { isGiven } from '#access';
import { type Showing, accessCollection } from '#perform';
import type { Act } from '#table';
import { actHash, openPart } from '#table';
import type { Entry } from './log.ts';
import type { ShownAct, ShownEntry } from './rows.ts';

/**
 * What an office did is shown by kind, role and hour, where its verb says so. What residents did, who was refused
 * and who read of people is not even shown to have happened at that hour: only its hash keeps its place in the log.
 */
const isShown = ({ role, verb, collection }: Act, shows: Showing): boolean =>
  (role === 'installation' || isGiven(role as Parameters<typeof isGiven>[0])) &&
  collection !== accessCollection &&
  shows(verb) === 'kind';

export const shownAct = (act: Act, shows: Showing): ShownAct =>
  isShown(act, shows) ? openPart(act) : { hash: actHash(act) };

export const shownEntry = (
  { acts: _, ...entry }: Entry,
  acts: readonly Act[],
  shows: Showing,
): ShownEntry => ({
  ...entry,
  acts: acts.map((act) => shownAct(act, shows)),
});
