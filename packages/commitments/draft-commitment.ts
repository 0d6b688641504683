import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Commitment, CommitmentId, draft } from './commitment.ts';
import { commitmentRefusals } from './refusals.ts';
import { commitmentRow } from './rows.ts';
import { checkProposals } from './sources.ts';

/** The fields that a draft says. */
export const wording = Commitment.omit({
  commitmentId: true,
  processId: true,
  state: true,
  milestones: true,
  dropped: true,
  withdrawal: true,
}).shape;

/** Drafts a commitment out of proposals that stand. */
export const draftCommitment = defineVerb({
  id: 'commitments.draft-commitment',
  route: 'POST /processes/:processId/commitments',
  capability: 'commitments.draft',
  shows: 'kind',
  input: { processId: ProcessId, ...wording },
  output: { commitmentId: CommitmentId },
  refusals: only(
    commitmentRefusals,
    'commitments.no-value',
    'commitments.ends-before-start',
    'commitments.unknown-proposal',
    'commitments.proposal-withdrawn',
    'commitments.not-feasible',
  ),
  run: async ({ input, records, newId }) => {
    const commitmentId = CommitmentId.parse(newId());
    const drafted = draft({ ...input, commitmentId });
    if (!drafted.ok) return drafted;
    const checked = await checkProposals(records, input.processId, input.proposalIds);
    if (!checked.ok) return checked;
    return decide({
      answer: { commitmentId },
      act: 'commitments.drafted',
      about: commitmentId,
      writes: [create(commitmentRow, drafted.value)],
    });
  },
});
