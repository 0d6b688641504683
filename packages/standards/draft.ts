import * as z from 'zod';
import {
  Instant,
  LocalDate,
  LocalDateTime,
  Reason,
  type Result,
  addDays,
  dayOf,
  instantAt,
  instantOf,
  line,
  msOf,
  ok,
  refuse,
} from '#kernel';
import { type Edition, Pin, StandardId, standardNames } from './edition.ts';
import { Requirements } from './requirement.ts';
import { Rule, Tally, isCarried } from './tally.ts';

export const Wording = z.strictObject({
  label: line(40),
  parent: Pin,
  requirements: Requirements,
});
export type Wording = z.infer<typeof Wording>;

const proposed = {
  standardId: StandardId,
  edition: Pin.shape.edition,
  ...Wording.shape,
  proposedAt: Instant,
};

const voting = {
  ...proposed,
  rule: Rule.extend({ closesAt: LocalDateTime }),
  /** The wall-clock time as an instant, computed once. */
  closes: Instant,
};

const counted = { ...voting, tally: Tally, closedAt: Instant };

/**
 * An edition on its way: proposed, voted on, adopted from a day on, rejected or withdrawn. That a
 * later one takes its place follows from the dates, not from an act.
 */
export const Draft = z.discriminatedUnion('state', [
  z.strictObject({ ...proposed, state: z.literal('proposed') }),
  z.strictObject({ ...voting, state: z.literal('voting') }),
  z.strictObject({ ...counted, state: z.literal('adopted'), inForceFrom: LocalDate }),
  z.strictObject({ ...counted, state: z.literal('rejected') }),
  z.strictObject({
    ...proposed,
    state: z.literal('withdrawn'),
    withdrawal: z.strictObject({ reason: Reason, at: Instant }),
  }),
]);
export type Draft = z.infer<typeof Draft>;

export type DraftIn<State extends Draft['state']> = Extract<Draft, { state: State }>;

export const propose = (
  facts: Wording & Pick<Draft, 'standardId' | 'edition'>,
  now: Instant,
): Draft => ({ ...facts, state: 'proposed', proposedAt: now });

type WrongState = 'standards.wrong-state';

/** What members comment on: it can still be changed, taken back, or put to the vote. */
export const isProposed = ({ state }: Pick<Draft, 'state'>): Result<true, WrongState> =>
  state === 'proposed' ? ok(true) : refuse('standards.wrong-state');

/** The text that a change replaces and that a vote is about, by the names of its fields. */
export const wordingOf = ({ label, parent, requirements }: Wording) => ({
  label,
  parent: parent.id,
  parentEdition: parent.edition,
  requirements,
});

/** What is put to the vote as it is: as one text for whoever does, and whole. */
export const votedOf = (wording: Wording) => ({
  text: [wording.label, ...wording.requirements.map(({ id, es }) => `${id}. ${es}`)].join('\n'),
  whole: wordingOf(wording),
});

/** Changes the text. What is voted on does not change: that would be another vote. */
export const reword = (draft: Draft, wording: Wording): Result<Draft, WrongState> => {
  const open = isProposed(draft);
  return open.ok ? ok({ ...draft, ...wording }) : open;
};

export const withdraw = (draft: Draft, reason: string, now: Instant): Result<Draft, WrongState> => {
  const open = isProposed(draft);
  if (!open.ok) return open;
  return ok({ ...draft, state: 'withdrawn', withdrawal: { reason, at: now } });
};

/** How long members are given to vote: at least and at most. */
export const votingDays = { least: 1, most: 90 } as const;

export const openVoting = (
  draft: Draft,
  rule: DraftIn<'voting'>['rule'],
  now: Instant,
): Result<Draft, WrongState | 'standards.wrong-closing'> => {
  const open = isProposed(draft);
  if (!open.ok) return open;
  const closes = instantAt(rule.closesAt);
  const days = (msOf(closes) - msOf(now)) / 86_400_000;
  if (days < votingDays.least || days > votingDays.most)
    return refuse('standards.wrong-closing', 'closesAt');
  return ok({ ...draft, state: 'voting', rule, closes });
};

/** Whether a vote is taken now: by the state and by the clock of the request. */
export const takesVotes = (draft: Draft, now: Instant): Result<true, 'standards.not-open'> =>
  draft.state === 'voting' && now < draft.closes ? ok(true) : refuse('standards.not-open');

/** A vote that was taken in the last moment has been written by then, or never will be. */
const settlingMs = 60_000;

export const mayClose = (
  draft: Draft,
  now: Instant,
): Result<DraftIn<'voting'>, WrongState | 'standards.still-open'> => {
  if (draft.state !== 'voting') return refuse('standards.wrong-state');
  return now < instantOf(msOf(draft.closes) + settlingMs)
    ? refuse('standards.still-open')
    : ok(draft);
};

/** How far ahead an edition may come in force: one that never comes would bar every later one. */
const mostDaysAhead = 366;

/** Takes the outcome down. What is in force already, today included, is never changed by it. */
export const conclude = (
  draft: DraftIn<'voting'>,
  tally: Tally,
  { inForceFrom, last }: { readonly inForceFrom: LocalDate; readonly last: LocalDate | undefined },
  now: Instant,
): Result<Draft, 'standards.wrong-date'> => {
  const today = dayOf(now);
  const isLate = inForceFrom > today && inForceFrom <= addDays(today, mostDaysAhead);
  if (!isLate || (last !== undefined && inForceFrom <= last))
    return refuse('standards.wrong-date', 'inForceFrom');
  const closed = { ...draft, tally, closedAt: now };
  return ok(
    isCarried(tally)
      ? { ...closed, state: 'adopted', inForceFrom }
      : { ...closed, state: 'rejected' },
  );
};

/** Whether nothing more happens to it, so that the next one may be proposed. */
export const isSettled = ({ state }: Draft): boolean => state !== 'proposed' && state !== 'voting';

/** A draft as the edition that it is or would be. */
export const editionFrom = (draft: Draft): Edition => ({
  id: draft.standardId,
  edition: draft.edition,
  label: draft.label,
  name: standardNames[draft.standardId],
  parent: draft.parent,
  basis: 'agreed',
  ...(draft.state === 'adopted' ? { inForceFrom: draft.inForceFrom } : {}),
  requirements: draft.requirements,
});
