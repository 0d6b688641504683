import { isGiven } from '#access';
import type { Act } from '#table';
import { actHash, openPart } from '#table';
import type { Entry } from './log.ts';
import type { ShownAct, ShownEntry } from './rows.ts';

const ofPeople = /^(access|identity|consultations\.cast|contributions\.give)/;

/**
 * What an office did is shown by kind, role and hour. What residents did, who was refused and who read of
 * people is not even shown to have happened at that hour: only its hash keeps its place in the log.
 */
const isShown = ({ role, verb, kind }: Act): boolean =>
  (role === 'installation' || isGiven(role as Parameters<typeof isGiven>[0])) &&
  !ofPeople.test(verb) &&
  !ofPeople.test(kind);

export const shownAct = (act: Act): ShownAct =>
  isShown(act) ? openPart(act) : { hash: actHash(act) };

export const shownEntry = ({ acts: _, ...entry }: Entry, acts: readonly Act[]): ShownEntry => ({
  ...entry,
  acts: acts.map(shownAct),
});
