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

/** As many themes as one proposal cites, each once. */
export const several = <Id extends z.ZodType>(id: Id) =>
  z
    .array(id)
    .min(1)
    .max(20)
    .refine(...distinct);

/** What the office makes of the themes: drafted, sent to a unit, opined on; or withdrawn with a reason. */
export const Proposal = z.strictObject({
  proposalId: ProposalId,
  processId: ProcessId,
  title: line(160),
  body: paragraph(6000),
  themeIds: several(ThemeId),
  state: z.enum(['draft', 'with-unit', 'opined', 'withdrawn']),
  request: OpinionRequest.optional(),
  opinion: Opinion.optional(),
  withdrawal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Proposal = z.infer<typeof Proposal>;

export type ProposalFacts = Pick<Proposal, 'title' | 'body' | 'themeIds'>;

/** The wording as it is now, for whoever edits it or gives an opinion on it. */
export const wordingOf = ({ title, body, themeIds }: ProposalFacts): ProposalFacts => ({
  title,
  body,
  themeIds,
});

const inState =
  (...allowed: readonly Proposal['state'][]) =>
  ({ state }: Pick<Proposal, 'state'>): Result<true, 'proposals.wrong-state'> =>
    allowed.includes(state) ? ok(true) : refuse('proposals.wrong-state');

/** A unit's opinion is about a text: once it is given, the text stands. */
export const canBeEdited = inState('draft', 'with-unit');

export const canBeSent = inState('draft');

export const awaitsOpinion = inState('with-unit');

export const canBeWithdrawn = inState('draft', 'with-unit', 'opined');

export const edit = (
  proposal: Proposal,
  facts: ProposalFacts,
): Result<Proposal, 'proposals.wrong-state'> => {
  const allowed = canBeEdited(proposal);
  return allowed.ok ? ok({ ...proposal, ...facts }) : allowed;
};

export const send = (
  proposal: Proposal,
  asked: Pick<OpinionRequest, 'unit' | 'dueOn'>,
  now: Instant,
): Result<Proposal, 'proposals.wrong-state' | 'proposals.due-too-soon'> => {
  const allowed = canBeSent(proposal);
  if (!allowed.ok) return allowed;
  if (asked.dueOn <= dayOf(now)) return refuse('proposals.due-too-soon', 'dueOn');
  return ok({ ...proposal, state: 'with-unit', request: { ...asked, at: now } });
};

export const opine = (
  proposal: Proposal,
  opinion: Opinion,
): Result<Proposal, 'proposals.wrong-state'> => {
  const allowed = awaitsOpinion(proposal);
  return allowed.ok ? ok({ ...proposal, state: 'opined', opinion }) : allowed;
};

/** Takes a proposal out of the way to the plan. It stays on record with the reason. */
export const withdraw = (
  proposal: Proposal,
  reason: string,
  now: Instant,
): Result<Proposal, 'proposals.wrong-state'> => {
  const allowed = canBeWithdrawn(proposal);
  if (!allowed.ok) return allowed;
  return ok({ ...proposal, state: 'withdrawn', withdrawal: { reason, at: now } });
};
