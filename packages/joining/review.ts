import * as z from 'zod';
import {
  Instant,
  LocalDate,
  PersonId,
  Reason,
  type Result,
  TenantId,
  idOf,
  line,
  ok,
  paragraph,
  refuse,
} from '#kernel';
import type { JoiningCall } from './call.ts';
import { type Dossier, DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';

export const QuestionId = idOf('QuestionId');

/** What reviewers give each thing that they look at. */
export const Points = z.int().min(0).max(3);

/** What one reviewer thinks. It becomes public with the decision, under no name. */
export const Sheet = z.strictObject({
  dossierId: DossierId,
  reviewer: PersonId,
  commitment: Points,
  practice: Points,
  capacity: Points,
  'civil-society': Points,
  contribution: Points,
  remark: paragraph(2000),
  at: Instant,
});
export type Sheet = z.infer<typeof Sheet>;

/** How independent of the applicants a letter's author is, as a person judged it, and why. */
export const Independence = z.enum(['independent', 'government', 'dependent', 'unclear']);

/** The reply in the fixed layout of an oficio. The body is the reasons. */
export const Oficio = z.strictObject({
  number: line(40),
  antecedent: line(300),
  matter: line(300),
  sender: line(160),
  senderOffice: line(160),
  addressee: line(200),
  distribution: z.array(line(160)).max(30),
  initials: line(60),
  date: LocalDate,
});

export const mostRecusals = 100;

export const Review = z.strictObject({
  dossierId: DossierId,
  /** Whose application it is: the lead, and all who apply with it. */
  lead: TenantId,
  applicants: z.array(TenantId).min(1).max(12),
  title: line(400),
  openedAt: Instant,
  questions: z
    .array(z.strictObject({ questionId: QuestionId, text: paragraph(2000), at: Instant }))
    .max(40),
  recusals: z
    .array(z.strictObject({ reviewer: PersonId, reason: Reason, at: Instant }))
    .max(mostRecusals),
  classified: z
    .array(z.strictObject({ letterId: LetterId, independence: Independence, reason: Reason }))
    .max(400),
  decision: z
    .strictObject({
      verdict: z.enum(['admitted', 'declined']),
      reasons: paragraph(6000),
      renewBy: LocalDate.optional(),
      at: Instant,
      by: PersonId,
      oficio: Oficio,
    })
    .optional(),
});
export type Review = z.infer<typeof Review>;

/** How many questions one review asks, and on how many letters it judges. */
export const mostQuestions = 40;
export const mostClassified = 400;

/** An application as the region finds it: as it was sent, its review where one was opened, and the sheets of those who scored. */
export type Desk = {
  readonly sent:
    | { readonly programme: JoiningCall['programme']; readonly state: Dossier['state'] }
    | undefined;
  readonly review: Review | undefined;
  readonly sheets: readonly Sheet[];
};

/** What waits for the region is opened once. What OGP decides is none of it. */
export const canBeOpened = ({
  sent,
  review,
}: Desk): Result<
  true,
  'joining.decided-elsewhere' | 'joining.already-in-review' | 'joining.wrong-state'
> => {
  if (sent && sent.programme !== 'regional-network') return refuse('joining.decided-elsewhere');
  if (review) return refuse('joining.already-in-review');
  return sent?.state === 'submitted' ? ok(true) : refuse('joining.wrong-state');
};

type NotOpen = 'joining.no-such-review' | 'joining.decided' | 'joining.wrong-state';

/** Whether a review goes on. What was withdrawn is judged no more. */
export const isUnderReview = ({ sent, review }: Desk): Result<true, NotOpen> => {
  if (!review) return refuse('joining.no-such-review');
  if (review.decision) return refuse('joining.decided');
  return sent?.state === 'submitted' ? ok(true) : refuse('joining.wrong-state');
};

const hasRoom =
  (isFull: (review: Review) => boolean) =>
  (desk: Desk): Result<true, NotOpen | 'joining.too-many'> => {
    const open = isUnderReview(desk);
    return open.ok && desk.review && isFull(desk.review) ? refuse('joining.too-many') : open;
  };

export const canBeAsked = hasRoom(({ questions }) => questions.length >= mostQuestions);

export const canBeLeftAside = hasRoom(({ recusals }) => recusals.length >= mostRecusals);

/** The sheets that count: of those who did not stand aside afterwards. */
const counting = (review: Review, sheets: readonly Sheet[]) => {
  const aside = new Set<string>(review.recusals.map(({ reviewer }) => reviewer));
  return sheets.filter(({ reviewer }) => !aside.has(reviewer));
};

export const canBeDecided = (desk: Desk): Result<true, NotOpen | 'joining.nobody-scored'> => {
  const open = isUnderReview(desk);
  const isScored = desk.review && counting(desk.review, desk.sheets).length > 0;
  return open.ok && !isScored ? refuse('joining.nobody-scored') : open;
};

/** A letter is judged as long as the review goes on; judged again, the new takes the place of the old. */
export const canBeClassified = ({
  desk,
  letter,
}: {
  readonly desk: Desk;
  readonly letter: { readonly id: string };
}): Result<true, NotOpen | 'joining.too-many'> => {
  const others = (desk.review?.classified ?? []).filter(({ letterId }) => letterId !== letter.id);
  const open = isUnderReview(desk);
  return open.ok && others.length >= mostClassified ? refuse('joining.too-many') : open;
};

type Asked = { readonly person: PersonId; readonly standsFor: readonly TenantId[] };
type Barred = 'joining.own-application' | 'joining.recused';

/** Whether somebody may take part in a review: not of their own government, and not once they stood aside (J9). */
export const mayReview = (review: Review, { person, standsFor }: Asked): Result<true, Barred> => {
  if (standsFor.some((tenant) => review.applicants.includes(tenant)))
    return refuse('joining.own-application');
  if (review.recusals.some(({ reviewer }) => reviewer === person)) return refuse('joining.recused');
  return ok(true);
};

/** A decision needs the sheet of somebody else than who signs it. */
export const mayDecide = (
  review: Review,
  sheets: readonly Sheet[],
  asked: Asked,
): Result<true, Barred | 'joining.nobody-scored'> => {
  const may = mayReview(review, asked);
  if (!may.ok) return may;
  return counting(review, sheets).some(({ reviewer }) => reviewer !== asked.person)
    ? may
    : refuse('joining.nobody-scored');
};
