import { type Contribution, isStanding } from './contribution.ts';
import type { Response } from './response.ts';
import type { Theme } from './theme.ts';

export type Coverage = { readonly received: number; readonly answered: number };

/** The open themes that hold each contribution. A merged theme's contributions are in the kept one. */
export const themesByContribution = <T extends Theme>(
  themes: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const held = new Map<string, T[]>();
  for (const theme of themes.filter(({ state }) => state === 'open'))
    for (const id of theme.contributionIds) held.set(id, [...(held.get(id) ?? []), theme]);
  return held;
};

/** The answer that a contribution got: its own, or that of the first answered theme it is in. */
export const responseTo = (
  { response }: Pick<Contribution, 'response'>,
  themes: readonly Theme[],
): Response | undefined => response ?? themes.find((theme) => theme.response)?.response;

/** How much of what stands was answered, each contribution once. */
export const coverageOf = (
  contributions: readonly Contribution[],
  themes: readonly Theme[],
): Coverage => {
  const held = themesByContribution(themes);
  const standing = contributions.filter(isStanding);
  const answered = standing.filter((one) => responseTo(one, held.get(one.contributionId) ?? []));
  return { received: standing.length, answered: answered.length };
};
