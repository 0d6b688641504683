import * as z from 'zod';
import { Origin, noted } from '#kernel';
import { ProposalId } from '#proposals';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Commitment, CommitmentId } from './commitment.ts';
import { Step } from './lineage.ts';
import { Way } from './way.ts';

export const commitmentRow = defineRow<Commitment>({
  kind: 'commitment',
  treatment: 'recorded',
  schema: Commitment,
  within: ({ processId }) => processId,
  id: ({ commitmentId }) => [commitmentId],
});

/** A commitment as everybody reads it, draft or not: whoever took part may react before the vote. */
export const shownCommitment = publishes(Commitment, [
  'title',
  'problem',
  'statusQuo',
  'action',
  'values',
  'policyArea',
  'leadUnit',
  'supportingUnits',
  'startsOn',
  'endsOn',
  'pladeco',
  'budgetClp',
  'state',
  'milestones',
  'dropped',
  'withdrawal',
]);

export const PublishedCommitment = shownCommitment.schema.extend({
  id: CommitmentId,
  proposals: z.array(z.strictObject({ id: ProposalId, title: z.string() })),
  origin: Origin.optional(),
});
export type PublishedCommitment = z.infer<typeof PublishedCommitment>;

export const publishedCommitmentRow = defineRow<PublishedCommitment & { process: string }>({
  kind: 'commitment',
  schema: PublishedCommitment.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

export const CommitmentSummary = PublishedCommitment.pick({
  id: true,
  title: true,
  values: true,
  policyArea: true,
  leadUnit: true,
  startsOn: true,
  endsOn: true,
  budgetClp: true,
  state: true,
  origin: true,
}).extend({ milestones: z.int() });
export const commitmentsRow = defineListRow('commitments', CommitmentSummary);

/** Published: what each theme led to. */
export const waysRow = defineListRow('ways', Way);

const Lineage = z.strictObject({
  process: z.string(),
  commitmentId: CommitmentId,
  steps: noted(z.array(Step), { treatment: 'voiced' }),
});

/** Published: where each commitment comes from, from what people said to the draft. */
export const lineageRow = defineRow<z.infer<typeof Lineage>>({
  kind: 'lineage',
  schema: Lineage,
  within: ({ process }) => process,
  id: ({ commitmentId }) => [commitmentId],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfCommitments: RoomRows = {
  room: 'commitments',
  own: [commitmentRow],
  published: [publishedCommitmentRow, commitmentsRow, waysRow, lineageRow],
};
