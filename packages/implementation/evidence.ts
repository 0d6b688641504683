import type { MilestoneId } from '#commitments';
import { type Instant, type LocalDate, type Result, dayOf, ok, refuse } from '#kernel';
import {
  type Evidence,
  type MilestoneProgress,
  type Progress,
  bounded,
  mostOfMilestone,
} from './progress.ts';

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

/** Whether its record takes another document. */
export const takesEvidence = ({ evidence }: MilestoneProgress): Result<true, Full> =>
  evidence.length < mostOfMilestone ? ok(true) : refuse('implementation.full');

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

type Irreversible = 'implementation.no-such-evidence' | 'implementation.last-evidence';

/** What stands is taken back, once. A closed milestone keeps at least one document. */
export const canBeReversed = (
  milestone: MilestoneProgress,
  evidenceId: string,
): Result<true, Irreversible> => {
  const standing = standingEvidence(milestone);
  if (!standing.some((one) => one.evidenceId === evidenceId))
    return refuse('implementation.no-such-evidence');
  return milestone.closedOn !== undefined && standing.length === 1
    ? refuse('implementation.last-evidence')
    : ok(true);
};

/** Takes a document out of what counts. */
export const reverse = (
  progress: Progress,
  milestoneId: MilestoneId,
  evidenceId: string,
  reversal: { readonly reason: string; readonly at: Instant },
): Result<Progress, Irreversible | Full> => {
  const milestone = milestoneIn(progress, milestoneId);
  const allowed = canBeReversed(milestone, evidenceId);
  if (!allowed.ok) return allowed;
  const evidence = milestone.evidence.map((one) =>
    one.evidenceId === evidenceId ? { ...one, reversal } : one,
  );
  return replace(progress, { ...milestone, evidence });
};

type Unclosable = 'implementation.already-closed' | 'implementation.no-evidence';

/** What is closed needs something to show (rule I3). */
export const canBeClosed = (milestone: MilestoneProgress): Result<true, Unclosable> => {
  if (milestone.closedOn !== undefined) return refuse('implementation.already-closed');
  return standingEvidence(milestone).length === 0 ? refuse('implementation.no-evidence') : ok(true);
};

export const close = (
  progress: Progress,
  milestoneId: MilestoneId,
  closedOn: LocalDate,
  now: Instant,
): Result<Progress, Unclosable | 'implementation.in-the-future' | Full> => {
  const milestone = milestoneIn(progress, milestoneId);
  const allowed = canBeClosed(milestone);
  if (!allowed.ok) return allowed;
  if (closedOn > dayOf(now)) return refuse('implementation.in-the-future', 'closedOn');
  return replace(progress, { ...milestone, closedOn });
};

type Unopenable = 'implementation.not-closed' | Full;

/** What is closed is opened again, so often and no more. */
export const canBeReopened = ({
  closedOn,
  reopenings,
}: MilestoneProgress): Result<true, Unopenable> => {
  if (closedOn === undefined) return refuse('implementation.not-closed');
  return reopenings.length < mostOfMilestone ? ok(true) : refuse('implementation.full');
};

/** Opens a closed milestone again. The reason stays on record. */
export const reopen = (
  progress: Progress,
  milestoneId: MilestoneId,
  reopening: { readonly reason: string; readonly at: Instant },
): Result<Progress, Unopenable> => {
  const before = milestoneIn(progress, milestoneId);
  const allowed = canBeReopened(before);
  if (!allowed.ok) return allowed;
  const { closedOn: _, ...milestone } = before;
  return replace(progress, { ...milestone, reopenings: [...milestone.reopenings, reopening] });
};

const replace = (progress: Progress, next: MilestoneProgress): Result<Progress, Full> => {
  const isNew = !progress.milestones.some((one) => one.milestoneId === next.milestoneId);
  const milestones = progress.milestones.map((one) =>
    one.milestoneId === next.milestoneId ? next : one,
  );
  return bounded({ ...progress, milestones: isNew ? [...milestones, next] : milestones });
};
