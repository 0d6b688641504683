import { CommitmentId, MilestoneId } from '#commitments';
import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { reverse } from './evidence.ts';
import { EvidenceId } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { milestoneWith } from './steps.ts';

/** Takes a document out of what counts, with the reason. The last one of a closed milestone stays. */
export const reverseEvidence = defineVerb({
  id: 'implementation.reverse-evidence',
  route:
    'POST /processes/:processId/commitments/:commitmentId/milestones/:milestoneId/evidence/:evidenceId/reversal',
  capability: 'implementation.correct',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    milestoneId: MilestoneId,
    evidenceId: EvidenceId,
    reason: Reason,
  },
  output: { evidenceId: EvidenceId },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.plan-not-submitted',
    'implementation.no-such-evidence',
    'implementation.last-evidence',
    'implementation.full',
  ),
  run: (call) => {
    const { milestoneId, evidenceId, reason } = call.input;
    return milestoneWith(
      call,
      'implementation.evidence-reversed',
      (progress) => reverse(progress, milestoneId, evidenceId, { reason, at: call.now }),
      { evidenceId },
    );
  },
});
