import * as z from 'zod';
import { CommitmentId } from '#commitments';
import {
  Instant,
  type Json,
  LocalDate,
  LocalDateTime,
  PersonId,
  type Result,
  daysBetween,
  idOf,
  instantAt,
  instantOf,
  line,
  meaning,
  msOf,
  noted,
  ok,
  refuse,
} from '#kernel';
import { ProcessId } from '#processes';

export const ConsultationId = idOf('ConsultationId');
export type ConsultationId = z.infer<typeof ConsultationId>;

export const OptionId = idOf('OptionId');
export type OptionId = z.infer<typeof OptionId>;

/** One line of the ballot paper: a commitment that people may choose. */
export const Option = z.strictObject({
  optionId: OptionId,
  commitmentId: CommitmentId,
  title: line(160),
});
export type Option = z.infer<typeof Option>;

const Hex64 = z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash'));

export const Tally = z.strictObject({
  counts: z.array(z.strictObject({ optionId: OptionId, votes: z.int().nonnegative() })),
  ballots: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  marks: z.int().nonnegative(),
  root: Hex64,
  chosen: z.array(CommitmentId),
  tiesAtCutoff: z.boolean(),
});
export type Tally = z.infer<typeof Tally>;

/** A vote on which draft commitments make the plan: prepared, open, closed, counted. */
export const Consultation = z.strictObject({
  consultationId: ConsultationId,
  processId: ProcessId,
  title: line(160),
  question: line(300),
  options: z.array(Option).min(2).max(60),
  maxChoices: z.int().min(1).max(60),
  /** The first so many by votes make the plan. */
  cutoff: z.int().min(1).max(60),
  opensAt: LocalDateTime,
  closesAt: LocalDateTime,
  /** When the paper last became another, or the box was opened on it. */
  changedAt: Instant.optional(),
  tier: z.literal('separate-box'),
  state: z.enum(['draft', 'open', 'closed', 'counted']),
  /** The wall-clock times as instants, computed once: a later change of clock rules moves nothing. */
  window: z.strictObject({ opens: Instant, closes: Instant }).optional(),
  paperHash: Hex64.optional(),
  closing: z.strictObject({ at: Instant }).optional(),
  tally: noted(Tally.optional(), { treatment: 'counted' }),
  countedBy: PersonId.optional(),
  certified: z.strictObject({ at: Instant, by: PersonId }).optional(),
});
export type Consultation = z.infer<typeof Consultation>;

export type Paper = Pick<
  Consultation,
  'title' | 'question' | 'options' | 'maxChoices' | 'cutoff' | 'opensAt' | 'closesAt'
>;

type PaperCode = 'consultations.ends-before-it-starts' | 'consultations.more-than-options';

/** Writes the ballot paper. It stays a draft until the opening. */
export const prepare = (
  facts: Paper & Pick<Consultation, 'consultationId' | 'processId' | 'changedAt'>,
): Result<Consultation, PaperCode> => {
  if (facts.closesAt <= facts.opensAt)
    return refuse('consultations.ends-before-it-starts', 'closesAt');
  if (facts.maxChoices > facts.options.length)
    return refuse('consultations.more-than-options', 'maxChoices');
  if (facts.cutoff > facts.options.length)
    return refuse('consultations.more-than-options', 'cutoff');
  return ok({ ...facts, tier: 'separate-box', state: 'draft' });
};

/** What is open does not change: that would be another consultation. */
export const canBeRevised = ({
  state,
}: Pick<Consultation, 'state'>): Result<true, 'consultations.wrong-state'> =>
  state === 'draft' ? ok(true) : refuse('consultations.wrong-state');

/** The rules and times of a paper with its commitments, as whoever changes it finds them. */
export const paperFactsOf = ({ options, ...consultation }: Paper) => ({
  title: consultation.title,
  question: consultation.question,
  maxChoices: consultation.maxChoices,
  cutoff: consultation.cutoff,
  opensAt: consultation.opensAt,
  closesAt: consultation.closesAt,
  commitmentIds: options.map(({ commitmentId }) => commitmentId),
});

/** Changes the paper of a draft. */
export const revise = (
  consultation: Consultation,
  paper: Paper & Pick<Consultation, 'changedAt'>,
): Result<Consultation, PaperCode | 'consultations.wrong-state'> => {
  const allowed = canBeRevised(consultation);
  if (!allowed.ok) return allowed;
  const { consultationId, processId } = consultation;
  return prepare({ ...paper, consultationId, processId });
};

const windowOf = ({ opensAt, closesAt }: Pick<Consultation, 'opensAt' | 'closesAt'>) => ({
  opens: instantAt(opensAt),
  closes: instantAt(closesAt),
});

/** All that a voter is promised, whose hash is published at the opening. */
export const paperOf = (consultation: Consultation): Json => {
  const { consultationId, question, options, maxChoices, cutoff, tier } = consultation;
  const rules = { maxChoices, cutoff, tier, ...windowOf(consultation) };
  return { consultationId, question, options, rules };
};

type Unopenable = 'consultations.wrong-state' | 'consultations.time-is-over';

/** A draft is opened before its time is over. */
export const canBeOpened = (consultation: Consultation, now: Instant): Result<true, Unopenable> => {
  const allowed = canBeRevised(consultation);
  if (!allowed.ok) return allowed;
  return now >= windowOf(consultation).closes ? refuse('consultations.time-is-over') : ok(true);
};

/** Opens the box and freezes the paper. Votes are taken from `opensAt` on, even if opened before. */
export const open = (
  consultation: Consultation,
  paperHash: string,
  now: Instant,
): Result<Consultation, Unopenable> => {
  const allowed = canBeOpened(consultation, now);
  if (!allowed.ok) return allowed;
  const window = windowOf(consultation);
  return ok({ ...consultation, state: 'open', window, paperHash, changedAt: now });
};

/** Whether a vote is taken now: by the state and by the clock of the request, never by a timer. */
export const isOpen = ({ state, window }: Consultation, now: Instant): boolean =>
  state === 'open' && window !== undefined && window.opens <= now && now < window.closes;

export const takesVotes = (
  consultation: Consultation,
  now: Instant,
): Result<true, 'consultations.not-open'> =>
  isOpen(consultation, now) ? ok(true) : refuse('consultations.not-open');

type ChoiceCode =
  | 'consultations.not-open'
  | 'consultations.too-many-choices'
  | 'consultations.unknown-option';

/**
 * Checks what somebody chose and puts it in the order of the paper: an order of one's own could be
 * shown to a buyer as a signature. None is a blank vote.
 */
export const mark = (
  consultation: Consultation,
  choices: readonly OptionId[],
  now: Instant,
): Result<readonly OptionId[], ChoiceCode> => {
  const allowed = takesVotes(consultation, now);
  if (!allowed.ok) return allowed;
  const chosen = new Set(choices);
  const known = consultation.options.filter(({ optionId }) => chosen.has(optionId));
  if (known.length !== choices.length) return refuse('consultations.unknown-option', 'choices');
  if (choices.length > consultation.maxChoices)
    return refuse('consultations.too-many-choices', 'choices');
  return ok(known.map(({ optionId }) => optionId));
};

type Unclosable = 'consultations.wrong-state' | 'consultations.still-open';

/** What is open is closed once its time is over. */
export const canBeClosed = (
  { state, window }: Consultation,
  now: Instant,
): Result<true, Unclosable> => {
  if (state !== 'open' || !window) return refuse('consultations.wrong-state');
  return now < window.closes ? refuse('consultations.still-open') : ok(true);
};

export const close = (
  consultation: Consultation,
  now: Instant,
): Result<Consultation, Unclosable> => {
  const allowed = canBeClosed(consultation, now);
  if (!allowed.ok) return allowed;
  return ok({ ...consultation, state: 'closed', closing: { at: now } });
};

/** A vote that was taken in the last moment has been written by then, or never will be. */
export const settlingMs = 60_000;

/** Whether the box can be counted: closed, and nothing under way to it any more. */
export const readyToCount = (
  { state, window }: Consultation,
  now: Instant,
): Result<true, 'consultations.wrong-state' | 'consultations.still-settling'> => {
  if (state !== 'closed' || !window) return refuse('consultations.wrong-state');
  return now < instantOf(msOf(window.closes) + settlingMs)
    ? refuse('consultations.still-settling')
    : ok(true);
};

/** Takes the outcome down, if there are as many ballots as marks on the roll. */
export const conclude = (
  consultation: Consultation,
  tally: Tally,
  countedBy: PersonId,
): Result<Consultation, 'consultations.wrong-state' | 'consultations.marks-differ'> => {
  if (consultation.state !== 'closed') return refuse('consultations.wrong-state');
  if (tally.ballots !== tally.marks) return refuse('consultations.marks-differ');
  return ok({ ...consultation, state: 'counted', tally, countedBy });
};

type Uncertifiable = 'consultations.wrong-state' | 'consultations.already-certified';

/** What was counted is certified, once. */
export const canBeCertified = ({ state, certified }: Consultation): Result<true, Uncertifiable> => {
  if (state !== 'counted') return refuse('consultations.wrong-state');
  return certified ? refuse('consultations.already-certified') : ok(true);
};

/** Confirms the outcome. Whoever counted cannot confirm their own count. */
export const certify = (
  consultation: Consultation,
  certified: { readonly at: Instant; readonly by: PersonId },
): Result<Consultation, Uncertifiable | 'consultations.counted-by-you'> => {
  const allowed = canBeCertified(consultation);
  if (!allowed.ok) return allowed;
  if (consultation.countedBy === certified.by) return refuse('consultations.counted-by-you');
  return ok({ ...consultation, certified });
};

/** How it stands at a moment: what is open after its time is over, and what is certified is more than counted. */
export const standingAt = (
  { state, window, certified }: Consultation,
  now: Instant,
): Consultation['state'] | 'over' | 'certified' => {
  if (state === 'counted') return certified ? 'certified' : 'counted';
  return state === 'open' && window !== undefined && window.closes <= now ? 'over' : state;
};

/** The days on which one could vote, both ends included. */
export const daysOf = ({ opensAt, closesAt }: Pick<Consultation, 'opensAt' | 'closesAt'>): number =>
  daysBetween(LocalDate.parse(opensAt.slice(0, 10)), LocalDate.parse(closesAt.slice(0, 10))) + 1;
