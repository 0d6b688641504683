import { CommitmentId, MilestoneId } from '#commitments';
import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { canBeReversed, reverse } from './evidence.ts';
import { type PlannedEvidence, progressOf } from './planned.ts';
import { EvidenceId } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { became, onceSent } from './steps.ts';
import { evidenceThing } from './things.ts';
import { keptReasonWords } from './words.ts';

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
    'implementation.plan-not-submitted',
    'implementation.no-such-evidence',
    'implementation.last-evidence',
    'implementation.full',
  ),
  offer: {
    of: evidenceThing,
    when: onceSent(({ done, evidence }: PlannedEvidence) =>
      canBeReversed(done, evidence.evidenceId),
    ),
    es: {
      name: 'Anular un medio de verificación',
      button: 'Anular',
      intro: 'Deja de contar y su título ya no se muestra.',
      done: 'Anulaste el medio de verificación.',
      fields: { reason: keptReasonWords },
    },
  },
  run: async ({ thing: { value }, input: { milestoneId, evidenceId, reason }, now }) => {
    const reversal = { reason, at: now };
    const reversed = reverse(progressOf(value), milestoneId, evidenceId, reversal);
    return became('implementation.evidence-reversed', value, reversed, () => ({ evidenceId }));
  },
});
