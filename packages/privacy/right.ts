import * as z from 'zod';
import {
  Instant,
  LocalDate,
  PersonId,
  Reason,
  type Result,
  addBusinessDays,
  addDays,
  dayOf,
  idOf,
  ok,
  paragraph,
  refuse,
} from '#kernel';

export const RequestId = idOf('RequestId');
export type RequestId = z.infer<typeof RequestId>;

/** The rights that somebody has to answer. Seeing, correcting and exporting need nobody's answer. */
export const RightKind = z.enum(['erasure', 'block', 'objection', 'correction']);
export type RightKind = z.infer<typeof RightKind>;

/** What the law allows, as `ux.md` 5 states it. Nobody has yet compared it with the published text. */
export const terms = {
  isVerified: false,
  answerDays: 30,
  extensionDays: 30,
  blockBusinessDays: 2,
} as const;

/** Somebody asked for a right of theirs, and what became of it. One of each kind at a time. */
export const Right = z.strictObject({
  requestId: RequestId,
  personId: PersonId,
  kind: RightKind,
  details: paragraph(1000).optional(),
  askedAt: Instant,
  dueOn: LocalDate,
  extension: z.strictObject({ reason: Reason.optional(), at: Instant, by: PersonId }).optional(),
  answer: z
    .strictObject({
      outcome: z.enum(['granted', 'denied']),
      reason: Reason.optional(),
      at: Instant,
      by: PersonId,
    })
    .optional(),
  /** When what was granted had been done, and the texts of the request went with it. */
  carriedOutAt: Instant.optional(),
});
export type Right = z.infer<typeof Right>;

const dueFor = (kind: RightKind, now: Instant): LocalDate =>
  kind === 'block'
    ? addBusinessDays(dayOf(now), terms.blockBusinessDays)
    : addDays(dayOf(now), terms.answerDays);

type Asked = Pick<Right, 'requestId' | 'personId' | 'kind'> & {
  readonly details?: string | undefined;
};

export const ask = (
  before: Right | undefined,
  { details, ...asked }: Asked,
  now: Instant,
): Result<Right, 'privacy.already-asked'> =>
  before && !before.answer
    ? refuse('privacy.already-asked', 'kind')
    : ok({
        ...asked,
        askedAt: now,
        dueOn: dueFor(asked.kind, now),
        ...(details === undefined ? {} : { details }),
      });

type Officer = { readonly by: PersonId; readonly reason: string };

/** What was decided stays so. */
export const canBeAnswered = (right: Right): Result<Right, 'privacy.answered'> =>
  right.answer ? refuse('privacy.answered') : ok(right);

/** Nobody decides about themselves. */
const mayDecide = (
  right: Right,
  by: PersonId,
): Result<Right, 'privacy.own-request' | 'privacy.answered'> =>
  right.personId === by ? refuse('privacy.own-request') : canBeAnswered(right);

/** Once, and before the time is over: a late extension would be a way not to answer. */
export const canBeExtended = (right: Right, { now }: { readonly now: Instant }) => {
  const open = canBeAnswered(right);
  if (!open.ok) return open;
  if (right.kind === 'block') return refuse('privacy.block-cannot-wait');
  if (right.extension) return refuse('privacy.extended');
  return isOverdue(right, now) ? refuse('privacy.too-late') : open;
};

export const extend = (right: Right, { by, reason }: Officer, now: Instant) => {
  const may = mayDecide(right, by);
  if (!may.ok) return may;
  const can = canBeExtended(right, { now });
  if (!can.ok) return can;
  const dueOn = addDays(right.dueOn, terms.extensionDays);
  return ok({ ...right, dueOn, extension: { reason, at: now, by } });
};

export const answer = (
  right: Right,
  { outcome, by, reason }: Officer & { readonly outcome: 'granted' | 'denied' },
  now: Instant,
) => {
  const may = mayDecide(right, by);
  return may.ok ? ok({ ...right, answer: { outcome, reason, at: now, by } }) : may;
};

export const isOverdue = ({ answer: given, dueOn }: Right, now: Instant): boolean =>
  !given && dayOf(now) > dueOn;

export const waitsForErasure = ({ kind, answer: given, carriedOutAt }: Right): boolean =>
  kind === 'erasure' && given?.outcome === 'granted' && !carriedOutAt;

/** What stays of a request once its person is nobody: dates and outcome, no word of anybody. */
export const withoutWords = (
  { details: _, answer: given, extension, ...rest }: Right,
  now: Instant,
): Right => ({
  ...rest,
  ...(extension ? { extension: { at: extension.at, by: extension.by } } : {}),
  ...(given ? { answer: { outcome: given.outcome, at: given.at, by: given.by } } : {}),
  carriedOutAt: now,
});
