import * as z from 'zod';
import { ThemeId } from '#contributions';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  dayOf,
  idOf,
  line,
  ok,
  paragraph,
  refuse,
  distinct,
} from '#kernel';
import { ProcessId } from '#processes';

export const ProposalId = idOf('ProposalId');
export type ProposalId = z.infer<typeof ProposalId>;

/** What was asked of a unit of the government, and by when. */
export const OpinionRequest = z.strictObject({ unit: line(120), dueOn: LocalDate, at: Instant });
export type OpinionRequest = z.infer<typeof OpinionRequest>;

/** A unit's technical opinion: whether it can be done, why, and for how many whole pesos. */
export const Opinion = z.strictObject({
  verdict: z.enum(['feasible', 'feasible-with-changes', 'not-feasible']),
  reason: paragraph(4000),
  costClp: z.int().min(0).optional(),
  at: Instant,
});
export type Opinion = z.infer<typeof Opinion>;

/** What the office makes of the themes: drafted, sent to a unit, opined on; or withdrawn with a reason. */
export const Proposal = z.strictObject({
  proposalId: ProposalId,
  processId: ProcessId,
  title: line(160),
  body: paragraph(6000),
  themeIds: z
    .array(ThemeId)
    .min(1)
    .max(20)
    .refine(...distinct),
  state: z.enum(['draft', 'with-unit', 'opined', 'withdrawn']),
  request: OpinionRequest.optional(),
  opinion: Opinion.optional(),
  withdrawal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Proposal = z.infer<typeof Proposal>;

export type ProposalFacts = Pick<Proposal, 'title' | 'body' | 'themeIds'>;

/** A unit's opinion is about a text: once it is given, the text stands. */
export const edit = (
  proposal: Proposal,
  facts: ProposalFacts,
): Result<Proposal, 'proposals.wrong-state'> =>
  proposal.state === 'draft' || proposal.state === 'with-unit'
    ? ok({ ...proposal, ...facts })
    : refuse('proposals.wrong-state');

export const send = (
  proposal: Proposal,
  asked: Pick<OpinionRequest, 'unit' | 'dueOn'>,
  now: Instant,
): Result<Proposal, 'proposals.wrong-state' | 'proposals.due-too-soon'> => {
  if (proposal.state !== 'draft') return refuse('proposals.wrong-state');
  if (asked.dueOn <= dayOf(now)) return refuse('proposals.due-too-soon', 'dueOn');
  return ok({ ...proposal, state: 'with-unit', request: { ...asked, at: now } });
};

export const opine = (
  proposal: Proposal,
  opinion: Opinion,
): Result<Proposal, 'proposals.wrong-state'> =>
  proposal.state === 'with-unit'
    ? ok({ ...proposal, state: 'opined', opinion })
    : refuse('proposals.wrong-state');

/** Takes a proposal out of the way to the plan. It stays on record with the reason. */
export const withdraw = (
  proposal: Proposal,
  reason: string,
  now: Instant,
): Result<Proposal, 'proposals.wrong-state'> =>
  proposal.state === 'withdrawn'
    ? refuse('proposals.wrong-state')
    : ok({ ...proposal, state: 'withdrawn', withdrawal: { reason, at: now } });
