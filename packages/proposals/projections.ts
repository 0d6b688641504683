import { contributionsOf, keptTheme, themesOf } from '#contributions';
import { actsOf, defineProjection } from '#perform';
import { copy, listCopies } from '#table';
import { funnelOf } from './funnel.ts';
import {
  type PublishedProposal,
  funnelRow,
  proposalRow,
  proposalsRow,
  publishedProposalRow,
} from './rows.ts';

const summarise = ({ id, title, state, themes, request, opinion, origin }: PublishedProposal) => ({
  id,
  title,
  state,
  themes: themes.length,
  ...(request ? { dueOn: request.dueOn } : {}),
  ...(opinion ? { verdict: opinion.verdict } : {}),
  ...(origin ? { origin } : {}),
});

/** The proposals of a process, each under its themes as they stand after mergers and new titles. */
export const publishProposals = defineProjection({
  id: 'proposals.proposals',
  on: [
    actsOf('proposals'),
    'contributions.theme-opened',
    'contributions.theme-changed',
    'contributions.theme-answered',
    'contributions.themes-merged',
  ],
  project: async ({ tenant, collection: process, records }) => {
    const [proposals, found] = await Promise.all([
      records.list(proposalRow, process),
      themesOf(records, process),
    ]);
    const themes = found.map(({ value }) => value);
    const published = proposals.map(
      ({ value: { proposalId, processId: _, themeIds, ...rest }, origin }): PublishedProposal => {
        const kept = new Set(themeIds.flatMap((id) => keptTheme(themes, id) ?? []));
        return {
          ...rest,
          id: proposalId,
          themes: [...kept].map(({ themeId, title }) => ({ id: themeId, title })),
          ...(origin ? { origin } : {}),
        };
      },
    );
    return [
      ...published.map((one) => copy(publishedProposalRow, tenant, { ...one, process })),
      ...listCopies(proposalsRow, tenant, process, published.map(summarise)),
    ];
  },
});

/**
 * How far what people said has come. It follows the acts of the office: a new contribution alone would
 * have every other one counted again, so those since the last such act are not in it yet.
 */
export const publishFunnel = defineProjection({
  id: 'proposals.funnel',
  on: [
    actsOf('proposals'),
    'contributions.theme-opened',
    'contributions.theme-changed',
    'contributions.theme-answered',
    'contributions.themes-merged',
    'contributions.answered',
    'contributions.withdrawn',
  ],
  project: async ({ tenant, collection: process, records }) => {
    const [contributions, themes, proposals] = await Promise.all([
      contributionsOf(records, process),
      themesOf(records, process),
      records.list(proposalRow, process),
    ]);
    const values = <Value>(found: readonly { readonly value: Value }[]) =>
      found.map(({ value }) => value);
    const funnel = funnelOf(values(contributions), values(themes), values(proposals));
    return [copy(funnelRow, tenant, { ...funnel, process })];
  },
});
