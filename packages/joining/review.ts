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
import { DossierId } from './dossier.ts';
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

type Asked = { readonly person: PersonId; readonly standsFor: readonly TenantId[] };
type Barred = 'joining.decided' | 'joining.own-application' | 'joining.recused';

/** Whether somebody may take part in a review: not of their own government, and not once they stood aside (J9). */
export const mayReview = (review: Review, { person, standsFor }: Asked): Result<Review, Barred> => {
  if (review.decision) return refuse('joining.decided');
  if (standsFor.some((tenant) => review.applicants.includes(tenant)))
    return refuse('joining.own-application');
  if (review.recusals.some(({ reviewer }) => reviewer === person)) return refuse('joining.recused');
  return ok(review);
};

/** A decision needs the sheet of somebody else than who signs it. */
export const mayDecide = (
  review: Review,
  sheets: readonly Sheet[],
  asked: Asked,
): Result<Review, Barred | 'joining.nobody-scored'> => {
  const may = mayReview(review, asked);
  if (!may.ok) return may;
  const aside = new Set<string>(review.recusals.map(({ reviewer }) => reviewer));
  return sheets.some(({ reviewer }) => reviewer !== asked.person && !aside.has(reviewer))
    ? may
    : refuse('joining.nobody-scored');
};
