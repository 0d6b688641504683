import * as z from 'zod';
import { ThemeId } from '#contributions';
import { Origin, noted } from '#kernel';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Funnel } from './funnel.ts';
import { Opinion, Proposal, ProposalId } from './proposal.ts';

export const proposalRow = defineRow<Proposal>({
  kind: 'proposal',
  treatment: 'recorded',
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
  treatment: 'counted',
  schema: Funnel.extend({ process: noted(z.string(), { treatment: 'published' }) }),
  within: ({ process }) => process,
  id: () => ['all'],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfProposals: RoomRows = {
  room: 'proposals',
  own: [proposalRow],
  published: [publishedProposalRow, proposalsRow, funnelRow],
};
