import { type LocalDate, type Result, ok, refuse } from '#kernel';
import { type Draft, isSettled } from './draft.ts';
import type { Edition } from './edition.ts';

/** An edition that is, was or will be in force; without a day, from the beginning. */
export type Reign = Pick<Edition, 'edition' | 'inForceFrom'>;

const beginning = '0000-01-01';

/** The reigns of one standard, the earliest first. */
const inOrder = (reigns: readonly Reign[]) =>
  reigns.toSorted((one, other) =>
    (one.inForceFrom ?? beginning) < (other.inForceFrom ?? beginning) ? -1 : 1,
  );

const hasBegun = ({ inForceFrom }: Reign, day: LocalDate) =>
  inForceFrom === undefined || inForceFrom <= day;

/** The edition that is in force on a day: the last one that began. */
export const inForceOn = (reigns: readonly Reign[], day: LocalDate): number | undefined =>
  inOrder(reigns).findLast((one) => hasBegun(one, day))?.edition;

/** The edition that was in force when this one began. */
export const beforeIt = (reigns: readonly Reign[], edition: number): number | undefined => {
  const all = inOrder(reigns);
  return all[all.findIndex((one) => one.edition === edition) - 1]?.edition;
};

/** Whether a later edition has begun by that day. */
export const isSuperseded = (reigns: readonly Reign[], edition: number, day: LocalDate) => {
  const all = inOrder(reigns);
  const own = all.findIndex((one) => one.edition === edition);
  return own >= 0 && all.slice(own + 1).some((one) => hasBegun(one, day));
};

/** The last day on which an edition of the standard begins, as far as it is agreed. */
export const lastBeginning = (reigns: readonly Reign[]): LocalDate | undefined =>
  inOrder(reigns).at(-1)?.inForceFrom;

/** What is or will be in force: the shipped editions of a standard and the adopted drafts. */
export const reignsOf = (
  shipped: readonly Edition[],
  drafts: readonly Draft[],
): readonly Reign[] => [...shipped, ...drafts.filter((draft) => draft.state === 'adopted')];

/**
 * The number of the next proposal. One at a time: the day from which an edition is in force is then
 * chosen by somebody who knows all days before it.
 */
export const nextNumber = (
  shipped: readonly Edition[],
  drafts: readonly Draft[],
): Result<number, 'standards.proposal-open'> =>
  drafts.every(isSettled)
    ? ok(1 + Math.max(0, ...[...shipped, ...drafts].map(({ edition }) => edition)))
    : refuse('standards.proposal-open');
