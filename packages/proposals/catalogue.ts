import { catalogueOf, holds, holdsItems } from '#table';
import { funnelRow, proposalRow, proposalsRow, publishedProposalRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const proposalsCatalogue = catalogueOf(
  'proposals',
  holds(proposalRow, {
    proposalId: 'recorded',
    processId: 'recorded',
    title: 'recorded',
    body: 'recorded',
    themeIds: 'recorded',
    state: 'recorded',
    request: 'recorded',
    opinion: 'recorded',
    withdrawal: 'recorded',
  }),
  holds(publishedProposalRow, {
    title: 'published',
    body: 'published',
    state: 'published',
    request: 'published',
    opinion: 'published',
    withdrawal: 'published',
    id: 'published',
    themes: 'published',
    origin: 'published',
    process: 'published',
  }),
  holdsItems(proposalsRow, {
    id: 'published',
    title: 'published',
    state: 'published',
    origin: 'published',
    themes: 'published',
    dueOn: 'published',
    verdict: 'published',
  }),
  holds(funnelRow, {
    received: 'counted',
    themed: 'counted',
    proposed: 'counted',
    answered: 'counted',
    process: 'published',
  }),
);
