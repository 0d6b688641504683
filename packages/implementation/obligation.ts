import * as z from 'zod';
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
} from '#kernel';
import { ProcessId } from '#processes';

export const ObligationId = idOf('ObligationId');
export type ObligationId = z.infer<typeof ObligationId>;

export const Cadence = z.enum([
  'once',
  'monthly',
  'quarterly',
  'every-four-months',
  'half-yearly',
  'yearly',
]);

/** One time that it was done. What was recorded by mistake is reversed, with the reason. */
export const Discharge = z.strictObject({
  on: LocalDate,
  note: paragraph(1000),
  at: Instant,
  reversal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Discharge = z.infer<typeof Discharge>;

const mostDischarges = 200;
// One item of the table holds 400 KB, and a letter takes up to three bytes.
const mostLetters = 120_000;

/** What the government promised beside its commitments: who owes it, how often, where it is written. */
export const Obligation = z.strictObject({
  obligationId: ObligationId,
  processId: ProcessId,
  title: line(200),
  cadence: Cadence,
  owner: line(120),
  startsOn: LocalDate,
  dueOn: LocalDate.optional(),
  basis: line(300),
  discharges: z.array(Discharge).max(mostDischarges),
  /** The source says nothing about whether it was fulfilled. */
  isSilent: z.boolean(),
});
export type Obligation = z.infer<typeof Obligation>;

export const declare = (
  facts: Omit<Obligation, 'discharges'>,
): Result<Obligation, 'implementation.due-before-start'> =>
  facts.dueOn !== undefined && facts.dueOn < facts.startsOn
    ? refuse('implementation.due-before-start', 'dueOn')
    : ok({ ...facts, discharges: [] });

type Undischargeable =
  | 'implementation.in-the-future'
  | 'implementation.before-start'
  | 'implementation.already-discharged'
  | 'implementation.full';

/** Whether it can be fulfilled by now: it has begun, and what is due once was not done yet. */
export const canBeDischarged = (
  obligation: Obligation,
  { now }: { readonly now: Instant },
): Result<true, Undischargeable> => {
  if (obligation.startsOn > dayOf(now)) return refuse('implementation.before-start', 'on');
  if (stateOf(obligation) === 'discharged')
    return refuse('implementation.already-discharged', 'on');
  return obligation.discharges.length < mostDischarges ? ok(true) : refuse('implementation.full');
};

/** Records that it was done on a day: what is due once, once; anything else once a day. */
export const discharge = (
  obligation: Obligation,
  { on, note }: Pick<Discharge, 'on' | 'note'>,
  now: Instant,
): Result<Obligation, Undischargeable> => {
  if (on > dayOf(now)) return refuse('implementation.in-the-future', 'on');
  if (on < obligation.startsOn) return refuse('implementation.before-start', 'on');
  const allowed = canBeDischarged(obligation, { now });
  if (!allowed.ok) return allowed;
  if (standingDischarges(obligation).some((one) => one.on === on))
    return refuse('implementation.already-discharged', 'on');
  const next = { ...obligation, discharges: [...obligation.discharges, { on, note, at: now }] };
  return JSON.stringify(next).length <= mostLetters ? ok(next) : refuse('implementation.full');
};

/** Takes back what was recorded for a day. It stays on record with the reason. */
export const reverseDischarge = (
  obligation: Obligation,
  on: LocalDate,
  reason: string,
  now: Instant,
): Result<Obligation, 'implementation.not-discharged'> => {
  const standing = standingDischarges(obligation).find((one) => one.on === on);
  if (!standing) return refuse('implementation.not-discharged');
  const discharges = obligation.discharges.map((one) =>
    one === standing ? { ...one, reversal: { reason, at: now } } : one,
  );
  return ok({ ...obligation, discharges });
};

export const isStanding = ({ reversal }: Discharge): boolean => !reversal;

/** What stands is taken back, once. */
export const canBeReversed = (
  discharge: Discharge,
): Result<true, 'implementation.not-discharged'> =>
  isStanding(discharge) ? ok(true) : refuse('implementation.not-discharged');

export const standingDischarges = ({
  discharges,
}: Pick<Obligation, 'discharges'>): readonly Discharge[] => discharges.filter(isStanding);

/** How it stands. Silence of the source is said as such, never as fulfilled or as broken. */
export const stateOf = (obligation: Obligation): 'open' | 'discharged' | 'no-information' => {
  const isDone = standingDischarges(obligation).length > 0;
  if (isDone && obligation.cadence === 'once') return 'discharged';
  return obligation.isSilent && !isDone ? 'no-information' : 'open';
};
