import { CommitmentId, MilestoneId } from '#commitments';
import { readFile } from '#files';
import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { attach } from './evidence.ts';
import { Evidence, EvidenceId } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { milestoneWith } from './steps.ts';

/** Attaches a kept file to a milestone as evidence of what was done. */
export const attachEvidence = defineVerb({
  id: 'implementation.attach-evidence',
  route: 'POST /processes/:processId/commitments/:commitmentId/milestones/:milestoneId/evidence',
  capability: 'implementation.report',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    milestoneId: MilestoneId,
    ...Evidence.pick({ title: true, fileId: true }).shape,
  },
  output: { evidenceId: EvidenceId },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.plan-not-submitted',
    'implementation.no-such-file',
    'implementation.already-attached',
    'implementation.full',
  ),
  run: async (call) => {
    const { title, fileId, milestoneId } = call.input;
    const file = await readFile(call.records, fileId);
    if (!file) return refuse('implementation.no-such-file', 'fileId');
    const { sha256, type } = file.value;
    const evidenceId = EvidenceId.parse(call.newId());
    const evidence = { evidenceId, title, fileId, sha256, type, at: call.now };
    return milestoneWith(
      call,
      'implementation.evidence-attached',
      (progress) => attach(progress, milestoneId, evidence),
      { evidenceId },
    );
  },
});
