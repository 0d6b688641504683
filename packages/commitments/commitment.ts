import * as z from 'zod';
import { Instant, Reason, type Result, idOf, line, ok, paragraph, refuse, distinct } from '#kernel';
import { ProcessId } from '#processes';
import { ProposalId } from '#proposals';
import { DroppedMilestone, Milestone } from './milestone.ts';
import { Month } from './month.ts';

export const CommitmentId = idOf('CommitmentId');
export type CommitmentId = z.infer<typeof CommitmentId>;

/** The values of open government, and the two additions that do not stand alone (rule P7). */
export const values = [
  'transparency',
  'participation',
  'accountability',
  'technology',
  'inclusion',
] as const;
const core: ReadonlySet<string> = new Set(['transparency', 'participation', 'accountability']);

/** The ten areas of the Open Gov Challenge. OGP tags again on its side. */
export const policyAreas = [
  'access-to-information',
  'anti-corruption',
  'civic-space',
  'climate-and-environment',
  'digital-governance',
  'fiscal-openness',
  'gender-and-inclusion',
  'justice',
  'media-freedom',
  'public-participation',
] as const;

export const mostMilestones = 30;

/** Between one and twenty of the same kind, each once. */
export const several = <Id extends z.ZodType>(id: Id) =>
  z
    .array(id)
    .min(1)
    .max(20)
    .refine(...distinct);

/** A commitment in the fields of OGP's form. */
export const Commitment = z.strictObject({
  commitmentId: CommitmentId,
  processId: ProcessId,
  title: line(160),
  problem: paragraph(4000),
  statusQuo: paragraph(4000),
  action: paragraph(4000),
  values: z
    .array(z.enum(values))
    .min(1)
    .max(values.length)
    .refine(...distinct),
  policyArea: z.enum(policyAreas),
  leadUnit: line(120),
  supportingUnits: z.array(line(120)).max(10),
  startsOn: Month,
  endsOn: Month,
  proposalIds: several(ProposalId),
  /** The line of the commune's development plan that it serves. */
  pladeco: line(200).optional(),
  budgetClp: z.int().min(0).optional(),
  state: z.enum(['draft', 'withdrawn']),
  milestones: z.array(Milestone).max(mostMilestones),
  dropped: z.array(DroppedMilestone).max(mostMilestones),
  withdrawal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Commitment = z.infer<typeof Commitment>;

/** The fields that a draft says. */
export const Wording = Commitment.omit({
  commitmentId: true,
  processId: true,
  state: true,
  milestones: true,
  dropped: true,
  withdrawal: true,
});
export type Wording = z.infer<typeof Wording>;

/** What a draft says, as whoever edits it finds it. */
export const wordingOf = (commitment: Wording): Wording => ({
  title: commitment.title,
  problem: commitment.problem,
  statusQuo: commitment.statusQuo,
  action: commitment.action,
  values: commitment.values,
  policyArea: commitment.policyArea,
  leadUnit: commitment.leadUnit,
  supportingUnits: commitment.supportingUnits,
  startsOn: commitment.startsOn,
  endsOn: commitment.endsOn,
  proposalIds: commitment.proposalIds,
  pladeco: commitment.pladeco,
  budgetClp: commitment.budgetClp,
});

type Unsound = 'commitments.no-value' | 'commitments.ends-before-start';

const sound = (facts: Wording): Result<Wording, Unsound> => {
  if (!facts.values.some((value) => core.has(value)))
    return refuse('commitments.no-value', 'values');
  if (facts.endsOn < facts.startsOn) return refuse('commitments.ends-before-start', 'endsOn');
  return ok(facts);
};

export const draft = (
  facts: Wording & Pick<Commitment, 'commitmentId' | 'processId'>,
): Result<Commitment, Unsound> => {
  const checked = sound(facts);
  return checked.ok ? ok({ ...facts, state: 'draft', milestones: [], dropped: [] }) : checked;
};

/** A commitment changes until it is withdrawn. */
export const canBeChanged = ({
  state,
}: Pick<Commitment, 'state'>): Result<true, 'commitments.wrong-state'> =>
  state === 'draft' ? ok(true) : refuse('commitments.wrong-state');

type Full = 'commitments.wrong-state' | 'commitments.too-many-milestones';

/** Whether it can hold one more milestone. */
export const canTakeMilestone = (
  commitment: Pick<Commitment, 'state' | 'milestones'>,
): Result<true, Full> => {
  const allowed = canBeChanged(commitment);
  if (!allowed.ok) return allowed;
  return commitment.milestones.length < mostMilestones
    ? ok(true)
    : refuse('commitments.too-many-milestones');
};

/** Whether one more of its milestones can be dropped. */
export const canDropMilestone = (
  commitment: Pick<Commitment, 'state' | 'dropped'>,
): Result<true, Full> => {
  const allowed = canBeChanged(commitment);
  if (!allowed.ok) return allowed;
  return commitment.dropped.length < mostMilestones
    ? ok(true)
    : refuse('commitments.too-many-milestones');
};

/** Writes the fields again. Milestones are planned and dropped one by one. */
export const edit = (
  commitment: Commitment,
  facts: Wording,
): Result<Commitment, Unsound | 'commitments.wrong-state'> => {
  const allowed = canBeChanged(commitment);
  if (!allowed.ok) return allowed;
  const checked = sound(facts);
  const { pladeco: _, budgetClp: __, ...rest } = commitment;
  return checked.ok ? ok({ ...rest, ...facts }) : checked;
};

export const plan = (
  commitment: Commitment,
  milestone: Milestone,
): Result<Commitment, Full | 'commitments.ends-before-start'> => {
  const allowed = canTakeMilestone(commitment);
  if (!allowed.ok) return allowed;
  if (milestone.endsOn < milestone.startsOn)
    return refuse('commitments.ends-before-start', 'endsOn');
  return ok({ ...commitment, milestones: [...commitment.milestones, milestone] });
};

/** Takes one of its milestones out of the commitment. It stays on record with the reason. */
export const drop = (
  commitment: Commitment,
  milestone: Milestone,
  reason: string,
  now: Instant,
): Result<Commitment, Full> => {
  const allowed = canDropMilestone(commitment);
  if (!allowed.ok) return allowed;
  return ok({
    ...commitment,
    milestones: commitment.milestones.filter(
      ({ milestoneId }) => milestoneId !== milestone.milestoneId,
    ),
    dropped: [...commitment.dropped, { ...milestone, reason, at: now }],
  });
};

/** Takes a commitment out of the way to the plan. It stays on record with the reason. */
export const withdraw = (
  commitment: Commitment,
  reason: string,
  now: Instant,
): Result<Commitment, 'commitments.wrong-state'> => {
  const allowed = canBeChanged(commitment);
  if (!allowed.ok) return allowed;
  return ok({ ...commitment, state: 'withdrawn', withdrawal: { reason, at: now } });
};
