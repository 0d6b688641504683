import * as z from 'zod';
import { type Theme, ThemeId, keptTheme } from '#contributions';
import { type Proposal, ProposalId } from '#proposals';
import { Commitment, CommitmentId } from './commitment.ts';

const Reached = z.strictObject({ id: ProposalId, title: z.string(), state: z.string() });

/** What a theme led to: the proposals drafted from it and the commitments that rest on them. */
export const Way = z.strictObject({
  id: ThemeId,
  proposals: z.array(Reached),
  commitments: z.array(
    z.strictObject({ id: CommitmentId, title: z.string(), state: Commitment.shape.state }),
  ),
  /** How many more there are than stand here. */
  unshown: z.strictObject({ proposals: z.int(), commitments: z.int() }).optional(),
});
export type Way = z.infer<typeof Way>;

/** Keeps a part of the published list well within one item of the table. */
const mostShown = 5;

type Known = {
  readonly themes: readonly Theme[];
  readonly proposals: readonly Proposal[];
  readonly commitments: readonly Commitment[];
};

/** The ways of a process, by theme as it stands after mergers. A theme that led to nothing yet has none. */
export const waysOf = ({ themes, proposals, commitments }: Known): readonly Way[] =>
  themes.flatMap(({ themeId }) => {
    const drafted = proposals.filter(({ themeIds }) =>
      themeIds.some((id) => keptTheme(themes, id)?.themeId === themeId),
    );
    if (drafted.length === 0) return [];
    const ids = new Set<string>(drafted.map(({ proposalId }) => proposalId));
    const resting = commitments.filter(({ proposalIds }) => proposalIds.some((id) => ids.has(id)));
    const unshown = {
      proposals: Math.max(0, drafted.length - mostShown),
      commitments: Math.max(0, resting.length - mostShown),
    };
    return {
      id: themeId,
      ...(unshown.proposals + unshown.commitments > 0 ? { unshown } : {}),
      proposals: drafted
        .slice(0, mostShown)
        .map(({ proposalId: id, title, state }) => ({ id, title, state })),
      commitments: resting
        .slice(0, mostShown)
        .map(({ commitmentId: id, title, state }) => ({ id, title, state })),
    };
  });
