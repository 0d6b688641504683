import * as z from 'zod';
import { type Contribution, type Theme, isStanding, keptTheme, responseTo } from '#contributions';
import type { Proposal } from './proposal.ts';

/** How far what people said has come: how many standing contributions reached each stop, each counted once. */
export const Funnel = z.strictObject({
  received: z.int(),
  themed: z.int(),
  proposed: z.int(),
  answered: z.int(),
});
export type Funnel = z.infer<typeof Funnel>;

export const funnelOf = (
  contributions: readonly Contribution[],
  themes: readonly Theme[],
  proposals: readonly Pick<Proposal, 'themeIds' | 'state'>[],
): Funnel => {
  const open = themes.filter(({ state }) => state === 'open');
  const carried = new Set<string>(
    proposals
      .filter(({ state }) => state !== 'withdrawn')
      .flatMap(({ themeIds }) => themeIds.flatMap((id) => keptTheme(themes, id)?.themeId ?? [])),
  );
  const themesWith = (id: string) =>
    open.filter(({ contributionIds }) => contributionIds.some((one) => one === id));
  const standing = contributions
    .filter(isStanding)
    .map((one) => ({ one, held: themesWith(one.contributionId) }));
  const count = (is: (each: (typeof standing)[number]) => boolean) => standing.filter(is).length;
  return {
    received: standing.length,
    themed: count(({ held }) => held.length > 0),
    proposed: count(({ held }) => held.some(({ themeId }) => carried.has(themeId))),
    answered: count(({ one, held }) => responseTo(one, held) !== undefined),
  };
};
