import { contributionsOf, themesOf } from '#contributions';
import { defineProjection } from '#perform';
import { proposalsOf } from '#proposals';
import { copy, listCopies } from '#table';
import { lineageOf } from './lineage.ts';
import {
  type PublishedCommitment,
  commitmentRow,
  commitmentsRow,
  lineageRow,
  publishedCommitmentRow,
} from './rows.ts';

const summarise = ({ id, title, values, policyArea, leadUnit, ...rest }: PublishedCommitment) => ({
  id,
  title,
  values,
  policyArea,
  leadUnit,
  startsOn: rest.startsOn,
  endsOn: rest.endsOn,
  state: rest.state,
  milestones: rest.milestones.length,
  ...(rest.budgetClp === undefined ? {} : { budgetClp: rest.budgetClp }),
  ...(rest.origin ? { origin: rest.origin } : {}),
});

/** The commitments of a process, under the proposals that they rest on. */
export const publishCommitments = defineProjection({
  id: 'commitments.commitments',
  on: ['commitments.', 'proposals.edited'],
  project: async ({ tenant, collection: process, records }) => {
    const [commitments, proposals] = await Promise.all([
      records.list(commitmentRow, process),
      proposalsOf(records, process),
    ]);
    const titles = new Map<string, string>(
      proposals.map(({ value }) => [value.proposalId, value.title]),
    );
    const published = commitments.map(
      ({
        value: { commitmentId, processId: _, proposalIds, ...rest },
        origin,
      }): PublishedCommitment => ({
        ...rest,
        id: commitmentId,
        proposals: proposalIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
        ...(origin ? { origin } : {}),
      }),
    );
    return [
      ...published.map((one) => copy(publishedCommitmentRow, tenant, { ...one, process })),
      ...listCopies(commitmentsRow, tenant, process, published.map(summarise)),
    ];
  },
});

/** Where every commitment of a process comes from. Until the first is drafted there is nothing to tell. */
export const publishLineages = defineProjection({
  id: 'commitments.lineages',
  on: ['contributions.', 'proposals.', 'commitments.'],
  project: async ({ tenant, collection: process, records }) => {
    const commitments = await records.list(commitmentRow, process);
    if (commitments.length === 0) return [];
    const [contributions, themes, proposals] = await Promise.all([
      contributionsOf(records, process),
      themesOf(records, process),
      proposalsOf(records, process),
    ]);
    return commitments.map((commitment) =>
      copy(lineageRow, tenant, {
        process,
        commitmentId: commitment.value.commitmentId,
        steps: [...lineageOf(commitment, { contributions, themes, proposals })],
      }),
    );
  },
});
