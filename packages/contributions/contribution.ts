import * as z from 'zod';
import { Category, DialogueId } from '#dialogues';
import { Instant, PersonId, Reason, type Result, idOf, line, ok, paragraph, refuse } from '#kernel';
import { ProcessId } from '#processes';
import { Response } from './response.ts';

export const ContributionId = idOf('ContributionId');
export type ContributionId = z.infer<typeof ContributionId>;

/** What somebody said in a process: at a dialogue, on paper, or online. */
export const Contribution = z.strictObject({
  contributionId: ContributionId,
  processId: ProcessId,
  text: paragraph(2000),
  channel: z.enum(['dialogue', 'online', 'paper']),
  dialogueId: DialogueId.optional(),
  category: Category.optional(),
  neighbourhood: line(80).optional(),
  givenAt: Instant,
  withdrawal: z.strictObject({ reason: Reason, at: Instant }).optional(),
  response: Response.optional(),
});
export type Contribution = z.infer<typeof Contribution>;

/** Who gave what online. It lies apart, so that it can go without the contribution. Never published. */
export const Giver = z.strictObject({
  personId: PersonId,
  processId: ProcessId,
  contributionId: ContributionId,
});
export type Giver = z.infer<typeof Giver>;

/** A contribution that stands can be ordered under themes, and withdrawn. */
export const stands = ({
  withdrawal,
}: Pick<Contribution, 'withdrawal'>): Result<true, 'contributions.withdrawn'> =>
  withdrawal ? refuse('contributions.withdrawn') : ok(true);

export const isStanding = (contribution: Pick<Contribution, 'withdrawal'>): boolean =>
  stands(contribution).ok;

/** Answers once. A published answer is a fact and is not written over. */
export const isUnanswered = (
  contribution: Pick<Contribution, 'withdrawal' | 'response'>,
): Result<true, 'contributions.withdrawn' | 'contributions.already-answered'> => {
  const standing = stands(contribution);
  if (!standing.ok) return standing;
  return contribution.response ? refuse('contributions.already-answered') : ok(true);
};

/** Takes the words out of public view. The contribution stays on record with the reason. */
export const withdraw = (
  contribution: Contribution,
  reason: string,
  now: Instant,
): Result<Contribution, 'contributions.withdrawn'> => {
  const standing = stands(contribution);
  return standing.ok ? ok({ ...contribution, withdrawal: { reason, at: now } }) : standing;
};

export const answer = (
  contribution: Contribution,
  response: Response,
): Result<Contribution, 'contributions.withdrawn' | 'contributions.already-answered'> => {
  const open = isUnanswered(contribution);
  return open.ok ? ok({ ...contribution, response }) : open;
};
