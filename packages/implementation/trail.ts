import type { Commitment, Step } from '#commitments';
import { type Origin, dayOf } from '#kernel';
import type { ProgressView } from '#plans';
import { milestoneIn, standingEvidence, withdrawalsIn } from './evidence.ts';
import { type Progress, begin } from './progress.ts';

type Recorded = { readonly value: Progress; readonly origin?: Origin } | undefined;

/**
 * How far a commitment is, as everybody reads it: its milestones as planned with what stands behind
 * each, and the same as steps of its trace. What nobody reported on says so.
 */
export const trailOf = (commitment: Commitment, recorded: Recorded): ProgressView => {
  const { processId, commitmentId } = commitment;
  const progress = recorded?.value ?? begin({ processId, commitmentId });
  const origin = recorded?.origin ? { origin: recorded.origin } : {};
  const hasReport = progress.notes.length > 0;
  const milestones = commitment.milestones.map(({ milestoneId, title, endsOn }) => {
    const { closedOn, ...rest } = milestoneIn(progress, milestoneId);
    const withdrawn = withdrawalsIn(rest);
    return {
      id: milestoneId,
      title,
      endsOn,
      state: closedOn === undefined ? ('planned' as const) : ('closed' as const),
      ...(closedOn === undefined ? {} : { closedOn }),
      evidence: standingEvidence(rest).map(({ evidenceId, title, sha256, type }) => ({
        id: evidenceId,
        title,
        sha256,
        type,
      })),
      ...(withdrawn.length > 0 ? { withdrawn: [...withdrawn] } : {}),
    };
  });
  return {
    process: processId,
    commitmentId,
    percent: hasReport ? progress.percent : null,
    level: hasReport ? progress.level : 'no-information',
    milestones,
    steps: [...milestoneSteps(commitment, progress), ...noteSteps(progress)].map((step) => ({
      ...step,
      ...origin,
    })),
    ...origin,
  };
};

const milestoneSteps = (commitment: Commitment, progress: Progress): readonly Step[] =>
  commitment.milestones.flatMap(({ milestoneId, title, deliverable, endsOn }): Step[] => {
    const milestone = milestoneIn(progress, milestoneId);
    const { closedOn } = milestone;
    const state = closedOn === undefined ? 'planned' : 'closed';
    const closed = closedOn === undefined ? {} : { at: closedOn };
    const facts = { state, endsOn };
    return [
      { kind: 'milestone', id: milestoneId, title, text: deliverable, ...closed, facts },
      ...standingEvidence(milestone).map(({ evidenceId, title, sha256, type, at }): Step => ({
        kind: 'evidence',
        id: evidenceId,
        title,
        at: dayOf(at),
        facts: { sha256, type },
      })),
    ];
  });

const noteSteps = ({ commitmentId, level, percent, notes }: Progress): readonly Step[] =>
  notes.map(({ text, at }, index) => ({
    kind: 'progress',
    id: `${commitmentId}-${index + 1}`,
    title: `Informe de avance ${index + 1}`,
    text,
    at: dayOf(at),
    // Only the last report still says how far it is.
    ...(index === notes.length - 1 ? { facts: { level, percent } } : {}),
  }));
