import * as z from 'zod';
import { TenantId } from '#kernel';

export const Choice = z.enum(['yes', 'no', 'abstain']);
export type Choice = z.infer<typeof Choice>;

/** What was declared before the vote: how many must take part, and how many of them must say yes. */
export const Rule = z.strictObject({
  quorumPercent: z.int().min(1).max(100),
  majorityPercent: z.int().min(50).max(100),
});
export type Rule = z.infer<typeof Rule>;

/** Who voted what. A municipality that is no longer active stands in it and does not count. */
const Call = z.strictObject({ commune: TenantId, choice: Choice, isCounted: z.boolean() });

export const Tally = z.strictObject({
  active: z.int().nonnegative(),
  yes: z.int().nonnegative(),
  no: z.int().nonnegative(),
  abstain: z.int().nonnegative(),
  hasQuorum: z.boolean(),
  hasMajority: z.boolean(),
  rollCall: z.array(Call),
});
export type Tally = z.infer<typeof Tally>;

type Cast = { readonly commune: TenantId; readonly choice: Choice };

/**
 * Counts a roll call among the members that are active now. Whoever abstains takes part, which
 * counts for the quorum, and takes no side, which does not count for the majority.
 */
export const tallyOf = (
  { quorumPercent, majorityPercent }: Rule,
  active: readonly TenantId[],
  votes: readonly Cast[],
): Tally => {
  const members = new Set(active);
  const rollCall = votes
    .map(({ commune, choice }) => ({ commune, choice, isCounted: members.has(commune) }))
    .toSorted((one, other) => (one.commune < other.commune ? -1 : 1));
  const saying = (choice: Choice) =>
    rollCall.filter((one) => one.isCounted && one.choice === choice).length;
  const [yes, no, abstain] = [saying('yes'), saying('no'), saying('abstain')];
  return {
    active: members.size,
    yes,
    no,
    abstain,
    hasQuorum: members.size > 0 && (yes + no + abstain) * 100 >= quorumPercent * members.size,
    // Half is never a majority, whatever percent was declared.
    hasMajority: yes > no && yes * 100 >= majorityPercent * (yes + no),
    rollCall,
  };
};

export const isCarried = ({ hasQuorum, hasMajority }: Tally): boolean => hasQuorum && hasMajority;
