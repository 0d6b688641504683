import { type LocalDate, type Phase, phases } from '#kernel';
import { type Requirement, measureOf } from '#standards';

/** What is known of a measure on a day, and by whom: counted from records, attested, or told by nobody. */
export type Reckoned = {
  readonly value: number | null;
  readonly basis: 'counted' | 'attested' | 'silent';
  readonly evidence: readonly string[];
};

/** The process as it stood on a day. */
export type Moment = {
  readonly day: LocalDate;
  readonly phase: Phase;
  /** The last planned day of each phase, where somebody planned it. */
  readonly closesOn: ReadonlyMap<Phase, LocalDate>;
  /** The requirements that were waived. */
  readonly waived: ReadonlySet<string>;
};

export const results = ['met', 'not-met', 'not-yet-due', 'not-applicable', 'waived'] as const;
export type Verdict = (typeof results)[number];

/** Due once its phase was left, or its planned last day is over. */
const isDue = ({ phase }: Requirement, moment: Moment): boolean => {
  const closesOn = moment.closesOn.get(phase);
  return (
    phases.indexOf(moment.phase) > phases.indexOf(phase) ||
    (closesOn !== undefined && moment.day > closesOn)
  );
};

const keeps = ({ measure, threshold }: Requirement, value: number): boolean =>
  measureOf(measure).direction === 'at-least' ? value >= threshold : value <= threshold;

/**
 * Whether a requirement was met on a day. A floor may be reached early; a ceiling is only kept when
 * its time is over, and broken at any time.
 */
export const judge = (
  requirement: Requirement,
  { value, basis }: Pick<Reckoned, 'value' | 'basis'>,
  moment: Moment,
): Verdict => {
  const due = isDue(requirement, moment);
  const isCeiling = measureOf(requirement.measure).direction === 'at-most';
  const isKept = value !== null && keeps(requirement, value);
  if (isKept && (due || !isCeiling)) return 'met';
  const isBroken = isCeiling && value !== null && !isKept;
  if (!due && !isBroken) return 'not-yet-due';
  // Counted and still nothing to count on: no answer can be late where nobody said anything.
  if (value === null && basis === 'counted') return 'not-applicable';
  return moment.waived.has(requirement.id) ? 'waived' : 'not-met';
};

/** What keeps these phases from being closed: the gravest requirements that are due with them. */
export const missingFor = (
  leaving: readonly Phase[],
  requirements: readonly Requirement[],
  reckoned: (requirement: Requirement) => Pick<Reckoned, 'value' | 'basis'>,
  moment: Moment,
): readonly string[] => {
  const [last] = leaving.toReversed();
  const after = last && phases[phases.indexOf(last) + 1];
  if (!after) return [];
  return requirements
    .filter(({ kind, severity }) => kind === 'required' && severity === 'B')
    .filter(({ phase }) => leaving.includes(phase))
    .filter((one) => judge(one, reckoned(one), { ...moment, phase: after }) === 'not-met')
    .map(({ id }) => id);
};
