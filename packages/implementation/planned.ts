import { type Commitment, CommitmentId, commitmentsOf, readCommitment } from '#commitments';
import { readPlan } from '#plans';
import type { Found, Records } from '#table';
import { type Evidence, type MilestoneProgress, type Progress, begin } from './progress.ts';
import { milestoneIn } from './evidence.ts';
import { recordedProgressRow } from './rows.ts';

/** A commitment that the plan holds, and what was recorded of it since. */
export type Planned = {
  /** Whether the plan was sent: nothing is recorded before. */
  readonly isSent: boolean;
  readonly commitment: Commitment;
  readonly recorded: Found<Progress> | undefined;
};

type Milestone = Commitment['milestones'][number];

export type PlannedMilestone = Planned & {
  readonly milestone: Milestone;
  readonly done: MilestoneProgress;
};

export type PlannedEvidence = PlannedMilestone & { readonly evidence: Evidence };

type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

/** How far it is. Nothing yet is a record too. */
export const progressOf = ({
  commitment: { commitmentId, processId },
  recorded,
}: Pick<Planned, 'commitment' | 'recorded'>): Progress =>
  recorded?.value ?? begin({ commitmentId, processId });

// Whatever changed of the three, a later reading has a higher number.
const put = (
  plan: Plan,
  commitment: Found<Commitment>,
  recorded: Found<Progress> | undefined,
): Found<Planned> => ({
  ...commitment,
  version: plan.version + commitment.version + (recorded?.version ?? 0),
  value: { isSent: plan.value.state === 'submitted', commitment: commitment.value, recorded },
});

/** Every commitment that the plan of a process holds. None before there is one. */
export const plannedIn = async (
  records: Records,
  processId: string,
): Promise<readonly Found<Planned>[]> => {
  const [plan, commitments, all] = await Promise.all([
    readPlan(records, processId),
    commitmentsOf(records, processId),
    records.list(recordedProgressRow, processId),
  ]);
  if (!plan) return [];
  const held = new Set(plan.value.commitmentIds);
  const recorded = new Map(all.map((found) => [found.value.commitmentId, found]));
  return commitments
    .filter(({ value }) => held.has(value.commitmentId))
    .map((found) => put(plan, found, recorded.get(found.value.commitmentId)));
};

/** One of them. */
export const readPlanned = async (
  records: Records,
  processId: string,
  commitmentId = '',
): Promise<Found<Planned> | undefined> => {
  const [plan, commitment, recorded] = await Promise.all([
    readPlan(records, processId),
    readCommitment(records, processId, commitmentId),
    records.get(recordedProgressRow, processId, commitmentId),
  ]);
  const isHeld = plan?.value.commitmentIds.some((id) => id === commitmentId);
  return plan && commitment && isHeld ? put(plan, commitment, recorded) : undefined;
};

/** The one that these ids begin with. A plan is named by no commitment: what changes with it may change in all. */
export const plannedBelow = async (
  records: Records,
  processId: string,
  [commitmentId]: readonly string[],
): Promise<readonly Found<Planned>[]> => {
  if (!CommitmentId.safeParse(commitmentId).success) return plannedIn(records, processId);
  const found = await readPlanned(records, processId, commitmentId);
  return found ? [found] : [];
};

/** The milestones of a commitment as they stand in it. */
export const milestonesOf = (found: Found<Planned>): readonly Found<PlannedMilestone>[] =>
  found.value.commitment.milestones.map((milestone) => ({
    ...found,
    value: {
      ...found.value,
      milestone,
      done: milestoneIn(progressOf(found.value), milestone.milestoneId),
    },
  }));

/** What was ever attached to a milestone. */
export const evidenceOf = (found: Found<PlannedMilestone>): readonly Found<PlannedEvidence>[] =>
  found.value.done.evidence.map((evidence) => ({ ...found, value: { ...found.value, evidence } }));
