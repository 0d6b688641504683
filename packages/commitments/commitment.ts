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
  proposalIds: z
    .array(ProposalId)
    .min(1)
    .max(20)
    .refine(...distinct),
  /** The line of the commune's development plan that it serves. */
  pladeco: line(200).optional(),
  budgetClp: z.int().min(0).optional(),
  state: z.enum(['draft', 'withdrawn']),
  milestones: z.array(Milestone).max(mostMilestones),
  dropped: z.array(DroppedMilestone).max(mostMilestones),
  withdrawal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Commitment = z.infer<typeof Commitment>;

export type Wording = Omit<
  Commitment,
  'commitmentId' | 'processId' | 'state' | 'milestones' | 'dropped' | 'withdrawal'
>;

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

/** Writes the fields again. Milestones are planned and dropped one by one. */
export const edit = (
  commitment: Commitment,
  facts: Wording,
): Result<Commitment, Unsound | 'commitments.wrong-state'> => {
  if (commitment.state !== 'draft') return refuse('commitments.wrong-state');
  const checked = sound(facts);
  const { pladeco: _, budgetClp: __, ...rest } = commitment;
  return checked.ok ? ok({ ...rest, ...facts }) : checked;
};

export const plan = (
  commitment: Commitment,
  milestone: Milestone,
): Result<
  Commitment,
  'commitments.wrong-state' | 'commitments.ends-before-start' | 'commitments.too-many-milestones'
> => {
  if (commitment.state !== 'draft') return refuse('commitments.wrong-state');
  if (milestone.endsOn < milestone.startsOn)
    return refuse('commitments.ends-before-start', 'endsOn');
  if (commitment.milestones.length >= mostMilestones)
    return refuse('commitments.too-many-milestones');
  return ok({ ...commitment, milestones: [...commitment.milestones, milestone] });
};

/** Takes a milestone out of the commitment. It stays on record with the reason. */
export const drop = (
  commitment: Commitment,
  milestoneId: string,
  reason: string,
  now: Instant,
): Result<
  Commitment,
  'commitments.wrong-state' | 'commitments.milestone-not-found' | 'commitments.too-many-milestones'
> => {
  if (commitment.state !== 'draft') return refuse('commitments.wrong-state');
  const milestone = commitment.milestones.find((one) => one.milestoneId === milestoneId);
  if (!milestone) return refuse('commitments.milestone-not-found');
  if (commitment.dropped.length >= mostMilestones) return refuse('commitments.too-many-milestones');
  return ok({
    ...commitment,
    milestones: commitment.milestones.filter((one) => one !== milestone),
    dropped: [...commitment.dropped, { ...milestone, reason, at: now }],
  });
};

/** Takes a commitment out of the way to the plan. It stays on record with the reason. */
export const withdraw = (
  commitment: Commitment,
  reason: string,
  now: Instant,
): Result<Commitment, 'commitments.wrong-state'> =>
  commitment.state === 'draft'
    ? ok({ ...commitment, state: 'withdrawn', withdrawal: { reason, at: now } })
    : refuse('commitments.wrong-state');
