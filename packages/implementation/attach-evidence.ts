import { CommitmentId, MilestoneId } from '#commitments';
import { fileWords, readFile } from '#files';
import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { attach, takesEvidence } from './evidence.ts';
import { type PlannedMilestone, progressOf } from './planned.ts';
import { Evidence, EvidenceId } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { became, onceSent } from './steps.ts';
import { plannedMilestone } from './things.ts';

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
    'implementation.plan-not-submitted',
    'implementation.no-such-file',
    'implementation.already-attached',
    'implementation.full',
  ),
  offer: {
    of: plannedMilestone,
    when: onceSent(({ done }: PlannedMilestone) => takesEvidence(done)),
    es: {
      name: 'Adjuntar un medio de verificación',
      button: 'Adjuntar',
      intro: 'Un documento que muestre lo que se hizo. Su huella queda pública.',
      done: 'Adjuntaste el medio de verificación.',
      fields: { title: 'Título', fileId: fileWords },
    },
  },
  run: async ({ thing: { value }, input: { title, fileId, milestoneId }, records, now, newId }) => {
    const file = await readFile(records, fileId);
    if (!file) return refuse('implementation.no-such-file', 'fileId');
    const { sha256, type } = file.value;
    const evidenceId = EvidenceId.parse(newId());
    const evidence = { evidenceId, title, fileId, sha256, type, at: now };
    const attached = attach(progressOf(value), milestoneId, evidence);
    return became('implementation.evidence-attached', value, attached, () => ({ evidenceId }));
  },
});
