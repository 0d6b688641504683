import * as z from 'zod';
import { ThemeId } from '#contributions';
import { Origin } from '#kernel';
import { defineListRow, defineRow, publishes } from '#table';
import { Funnel } from './funnel.ts';
import { Opinion, Proposal, ProposalId } from './proposal.ts';

export const proposalRow = defineRow<Proposal>({
  kind: 'proposal',
  schema: Proposal,
  within: ({ processId }) => processId,
  id: ({ proposalId }) => [proposalId],
});

/** A proposal as everybody reads it, draft or not: whoever took part may react while it can still change. */
export const shownProposal = publishes(Proposal, [
  'title',
  'body',
  'state',
  'request',
  'opinion',
  'withdrawal',
]);

export const PublishedProposal = shownProposal.schema.extend({
  id: ProposalId,
  themes: z.array(z.strictObject({ id: ThemeId, title: z.string() })),
  origin: Origin.optional(),
});
export type PublishedProposal = z.infer<typeof PublishedProposal>;

export const publishedProposalRow = defineRow<PublishedProposal & { process: string }>({
  kind: 'proposal',
  schema: PublishedProposal.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

export const ProposalSummary = PublishedProposal.pick({
  id: true,
  title: true,
  state: true,
  origin: true,
}).extend({
  themes: z.int(),
  dueOn: z.string().optional(),
  verdict: Opinion.shape.verdict.optional(),
});
export const proposalsRow = defineListRow('proposals', ProposalSummary);

export const funnelRow = defineRow<Funnel & { process: string }>({
  kind: 'funnel',
  schema: Funnel.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: () => ['all'],
});
