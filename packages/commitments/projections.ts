import { contributionsOf, themesOf } from '#contributions';
import { actsOf, defineProjection } from '#perform';
import { proposalsOf } from '#proposals';
import { copy, listCopies } from '#table';
import { lineageOf } from './lineage.ts';
import {
  type PublishedCommitment,
  commitmentRow,
  commitmentsRow,
  lineageRow,
  publishedCommitmentRow,
  waysRow,
} from './rows.ts';
import { waysOf } from './way.ts';

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
  on: [actsOf('commitments'), 'proposals.edited'],
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

/** Where every commitment comes from and what every theme led to. Until a proposal is drafted there is nothing to tell. */
export const publishLineages = defineProjection({
  id: 'commitments.lineages',
  on: [actsOf('contributions'), actsOf('proposals'), actsOf('commitments')],
  project: async ({ tenant, collection: process, records }) => {
    const proposals = await proposalsOf(records, process);
    if (proposals.length === 0) return [];
    const [commitments, contributions, themes] = await Promise.all([
      records.list(commitmentRow, process),
      contributionsOf(records, process),
      themesOf(records, process),
    ]);
    const ways = waysOf({
      themes: themes.map(({ value }) => value),
      proposals: proposals.map(({ value }) => value),
      commitments: commitments.map(({ value }) => value),
    });
    return [
      ...commitments.map((commitment) =>
        copy(lineageRow, tenant, {
          process,
          commitmentId: commitment.value.commitmentId,
          steps: [...lineageOf(commitment, { contributions, themes, proposals })],
        }),
      ),
      ...listCopies(waysRow, tenant, process, ways),
    ];
  },
});
