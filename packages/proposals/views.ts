import * as z from 'zod';
import { Instant, LocalDate, ok, refuse } from '#kernel';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { type Found, type Records, readList } from '#table';
import { Funnel } from './funnel.ts';
import { Proposal, ProposalId, wordingOf } from './proposal.ts';
import {
  ProposalSummary,
  PublishedProposal,
  funnelRow,
  proposalRow,
  proposalsRow,
  publishedProposalRow,
} from './rows.ts';

export const listProposals = definePublicList({
  id: 'proposals.proposals',
  route: 'GET /processes/:processId/proposals',
  input: { processId: ProcessId },
  output: ProposalSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), proposalsRow, input.processId, input.cursor)),
});

export const viewProposal = definePublicView({
  id: 'proposals.proposal',
  route: 'GET /processes/:processId/proposals/:proposalId',
  input: { processId: ProcessId, proposalId: ProposalId },
  output: PublishedProposal,
  run: async ({ input: { processId, proposalId }, published, tenant }) => {
    const found = await published(tenant).get(publishedProposalRow, processId, proposalId);
    if (!found) return refuse('request.not-found');
    const { process: _, ...proposal } = found.value;
    return ok(proposal);
  },
});

export const viewFunnel = definePublicView({
  id: 'proposals.funnel',
  route: 'GET /processes/:processId/funnel',
  input: { processId: ProcessId },
  /** Counted when somebody last worked on contributions, themes or proposals: what was said since is not in it. */
  output: Funnel.extend({ asOf: Instant.optional() }),
  run: async ({ input: { processId }, published, tenant }) => {
    const found = await published(tenant).get(funnelRow, processId, 'all');
    if (!found) return ok({ received: 0, themed: 0, proposed: 0, answered: 0 });
    const { process: _, ...funnel } = found.value;
    return ok({ ...funnel, ...(found.asOf ? { asOf: found.asOf } : {}) });
  },
});

/** A proposal with its version, for the one who edits it. */
export const viewProposalDraft = defineOfficeView({
  id: 'proposals.proposal-draft',
  route: 'GET /processes/:processId/proposals/:proposalId/draft',
  capability: 'office.read',
  input: { processId: ProcessId, proposalId: ProposalId },
  output: z.strictObject({ proposal: Proposal, version: Version }),
  run: async ({ input, records }) => {
    const found = await readProposal(records, input.processId, input.proposalId);
    if (!found) return refuse('request.not-found');
    return ok({ proposal: found.value, version: versionOf(wordingOf(found.value)) });
  },
});

const Awaited = z.strictObject({
  id: ProposalId,
  title: z.string(),
  unit: z.string(),
  dueOn: LocalDate,
});

/** What units still owe an opinion on, the most urgent first. */
export const listOpinionRequests = defineOfficeView({
  id: 'proposals.opinion-requests',
  route: 'GET /processes/:processId/opinion-requests',
  capability: 'office.read',
  input: { processId: ProcessId },
  output: z.strictObject({ items: z.array(Awaited) }),
  run: async ({ input, records }) => {
    const found = await proposalsOf(records, input.processId);
    const items = found.flatMap(({ value: { proposalId, title, state, request } }) =>
      state === 'with-unit' && request
        ? [{ id: proposalId, title, unit: request.unit, dueOn: request.dueOn }]
        : [],
    );
    return ok({ items: items.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)) });
  },
});

/** A proposal of a process, for the verbs of later rooms. */
export const readProposal = (
  records: Records,
  processId: string,
  proposalId: string,
): Promise<Found<Proposal> | undefined> => records.get(proposalRow, processId, proposalId);

export const proposalsOf = (
  records: Records,
  processId: string,
): Promise<readonly Found<Proposal>[]> => records.list(proposalRow, processId);
