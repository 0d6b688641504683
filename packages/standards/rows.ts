import * as z from 'zod';
import { Instant, LocalDate, Origin, TenantId, idOf, paragraph } from '#kernel';
import { type RoomRows, defineListRow, defineOnce, defineRow, publishes } from '#table';
import { Draft } from './draft.ts';
import { Edition, Pin, StandardId } from './edition.ts';
import { RequirementId } from './requirement.ts';
import { Choice, Rule, Tally } from './tally.ts';

/** Numbers of one width, so that they are listed in their order. */
export const numbered = (edition: number): string => String(edition).padStart(3, '0');

type Named = { readonly standardId: StandardId; readonly edition: number };

/** The name by which acts and published collections call an edition: `gore-rm-2`. */
export const editionKey = ({ standardId, edition }: Named): string => `${standardId}-${edition}`;

/** A member municipality voted on an edition, by the edition's name. */
export const voteMark = defineOnce('vote', z.string(), TenantId);

const Key = /^(.+)-(\d{1,3})$/;

export const readEditionKey = (key: string): Named | undefined => {
  const [, id, edition] = Key.exec(key) ?? [];
  const standardId = StandardId.safeParse(id);
  return standardId.success ? { standardId: standardId.data, edition: Number(edition) } : undefined;
};

export const draftRow = defineRow<Draft>({
  kind: 'edition-draft',
  treatment: 'recorded',
  schema: Draft,
  within: () => '-',
  id: ({ standardId, edition }) => [standardId, numbered(edition)],
});

export const CommentId = idOf('CommentId');
export type CommentId = z.infer<typeof CommentId>;

/** What a municipality says about one requirement of a proposal. */
export const Comment = z.strictObject({
  commentId: CommentId,
  standardId: StandardId,
  edition: Pin.shape.edition,
  requirementId: RequirementId,
  commune: TenantId,
  text: paragraph(2000),
  at: Instant,
});
type Comment = z.infer<typeof Comment>;

export const commentRow = defineRow<Comment>({
  kind: 'edition-comment',
  treatment: 'recorded',
  schema: Comment,
  within: () => '-',
  id: ({ standardId, edition, commentId }) => [standardId, numbered(edition), commentId],
});

/** The vote of a municipality, public by nature once the vote is closed. */
const Vote = z.strictObject({
  standardId: StandardId,
  edition: Pin.shape.edition,
  commune: TenantId,
  choice: Choice,
  at: Instant,
});
type Vote = z.infer<typeof Vote>;

export const voteRow = defineRow<Vote>({
  kind: 'edition-vote',
  treatment: 'recorded',
  schema: Vote,
  within: () => '-',
  id: ({ standardId, edition, commune }) => [standardId, numbered(edition), commune],
});

export const DraftState = z.enum(['proposed', 'voting', 'adopted', 'rejected', 'withdrawn']);

const progress = {
  state: DraftState,
  proposedAt: Instant,
  closes: Instant.optional(),
  withdrawal: z.strictObject({ reason: z.string(), at: Instant }).optional(),
  origin: Origin.optional(),
};

/** Published: a proposed or agreed edition, whole. */
export const publishedEditionRow = defineRow({
  kind: 'edition',
  schema: z.strictObject({ edition: Edition, ...progress }),
  within: () => '-',
  id: ({ edition: { id, edition } }) => [id, numbered(edition)],
});

export const shownEdition = publishes(Edition, [
  'id',
  'edition',
  'label',
  'name',
  'parent',
  'basis',
  'inForceFrom',
]);

export const EditionHead = shownEdition.schema.extend({
  requirements: z.int(),
  unverified: z.int(),
  ...progress,
});
export type EditionHead = z.infer<typeof EditionHead>;

/** Published: the same edition without its text, for lists. */
export const editionHeadRow = defineRow<EditionHead>({
  kind: 'edition-head',
  schema: EditionHead,
  within: () => '-',
  id: ({ id, edition }) => [id, numbered(edition)],
});

export const shownComment = publishes(Comment, ['requirementId', 'commune', 'text', 'at']);

export const CommentView = shownComment.schema.extend({
  id: CommentId,
  origin: Origin.optional(),
});

export const commentsRow = defineListRow('edition-comments', CommentView);

export const VotesView = z.strictObject({
  state: DraftState,
  rule: Rule.optional(),
  closes: Instant.optional(),
  /** Who has voted. What they voted is told when the vote is closed. */
  voted: z.array(TenantId),
  tally: Tally.optional(),
  inForceFrom: LocalDate.optional(),
  origin: Origin.optional(),
});
export type VotesView = z.infer<typeof VotesView>;

export const votesRow = defineRow<VotesView & { key: string }>({
  kind: 'edition-votes',
  schema: VotesView.extend({ key: z.string() }),
  within: () => '-',
  id: ({ key }) => [key],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfStandards: RoomRows = {
  room: 'standards',
  own: [draftRow, commentRow, voteRow],
  published: [publishedEditionRow, editionHeadRow, commentsRow, votesRow],
};
