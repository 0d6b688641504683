import type { MilestoneId } from '#commitments';
import { type Instant, type LocalDate, type Result, dayOf, refuse } from '#kernel';
import { type Evidence, type MilestoneProgress, type Progress, bounded } from './progress.ts';

type Full = 'implementation.full';

export const standingEvidence = ({
  evidence,
}: Pick<MilestoneProgress, 'evidence'>): readonly Evidence[] =>
  evidence.filter(({ reversal }) => !reversal);

/** What is recorded about a milestone; nothing yet is a record too. */
export const milestoneIn = (progress: Progress, milestoneId: MilestoneId): MilestoneProgress =>
  progress.milestones.find((one) => one.milestoneId === milestoneId) ?? {
    milestoneId,
    evidence: [],
    reopenings: [],
  };

/** The days on which documents of a milestone were taken out of what counts. */
export const withdrawalsIn = ({
  evidence,
}: Pick<MilestoneProgress, 'evidence'>): readonly LocalDate[] =>
  evidence.flatMap(({ reversal }) => (reversal ? [dayOf(reversal.at)] : [])).toSorted();

export const attach = (
  progress: Progress,
  milestoneId: MilestoneId,
  evidence: Evidence,
): Result<Progress, 'implementation.already-attached' | Full> => {
  const milestone = milestoneIn(progress, milestoneId);
  if (standingEvidence(milestone).some(({ sha256 }) => sha256 === evidence.sha256))
    return refuse('implementation.already-attached', 'fileId');
  return replace(progress, { ...milestone, evidence: [...milestone.evidence, evidence] });
};

/** Takes a document out of what counts. A closed milestone keeps at least one. */
export const reverse = (
  progress: Progress,
  milestoneId: MilestoneId,
  evidenceId: string,
  reversal: { readonly reason: string; readonly at: Instant },
): Result<Progress, 'implementation.no-such-evidence' | 'implementation.last-evidence' | Full> => {
  const milestone = milestoneIn(progress, milestoneId);
  const standing = standingEvidence(milestone);
  if (!standing.some((one) => one.evidenceId === evidenceId))
    return refuse('implementation.no-such-evidence');
  if (milestone.closedOn !== undefined && standing.length === 1)
    return refuse('implementation.last-evidence');
  const evidence = milestone.evidence.map((one) =>
    one.evidenceId === evidenceId ? { ...one, reversal } : one,
  );
  return replace(progress, { ...milestone, evidence });
};

/** Closes a milestone, which needs something to show (rule I3). */
export const close = (
  progress: Progress,
  milestoneId: MilestoneId,
  closedOn: LocalDate,
  now: Instant,
): Result<
  Progress,
  | 'implementation.already-closed'
  | 'implementation.in-the-future'
  | 'implementation.no-evidence'
  | Full
> => {
  const milestone = milestoneIn(progress, milestoneId);
  if (milestone.closedOn !== undefined) return refuse('implementation.already-closed');
  if (closedOn > dayOf(now)) return refuse('implementation.in-the-future', 'closedOn');
  if (standingEvidence(milestone).length === 0) return refuse('implementation.no-evidence');
  return replace(progress, { ...milestone, closedOn });
};

/** Opens a closed milestone again. The reason stays on record. */
export const reopen = (
  progress: Progress,
  milestoneId: MilestoneId,
  reopening: { readonly reason: string; readonly at: Instant },
): Result<Progress, 'implementation.not-closed' | Full> => {
  const { closedOn, ...milestone } = milestoneIn(progress, milestoneId);
  if (closedOn === undefined) return refuse('implementation.not-closed');
  return replace(progress, { ...milestone, reopenings: [...milestone.reopenings, reopening] });
};

const replace = (progress: Progress, next: MilestoneProgress): Result<Progress, Full> => {
  const isNew = !progress.milestones.some((one) => one.milestoneId === next.milestoneId);
  const milestones = progress.milestones.map((one) =>
    one.milestoneId === next.milestoneId ? next : one,
  );
  return bounded({ ...progress, milestones: isNew ? [...milestones, next] : milestones });
};
