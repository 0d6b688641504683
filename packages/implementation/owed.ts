import { type LocalDate, addMonths } from '#kernel';
import { lastDayOf } from '#plans';
import type { Records } from '#table';
import { type Obligation, standingDischarges, stateOf } from './obligation.ts';
import { milestonesOf, plannedIn } from './planned.ts';
import { obligationRow } from './rows.ts';

const months: Readonly<Record<Exclude<Obligation['cadence'], 'once'>, number>> = {
  monthly: 1,
  quarterly: 3,
  'every-four-months': 4,
  'half-yearly': 6,
  yearly: 12,
};

/**
 * By when it is to be done next, or nothing: it was done, it is over, or its source is silent about it
 * and nobody ever recorded it, which is neither fulfilled nor broken.
 */
export const nextDue = (obligation: Obligation): LocalDate | undefined => {
  const { cadence, startsOn, dueOn } = obligation;
  if (stateOf(obligation) !== 'open') return undefined;
  if (cadence === 'once') return dueOn;
  const last = standingDischarges(obligation)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const next = addMonths(last ?? startsOn, months[cadence]);
  return dueOn !== undefined && next > dueOn ? undefined : next;
};

export type Owed = {
  readonly kind: 'obligation' | 'milestone';
  readonly title: string;
  readonly on: LocalDate;
  /** An address below its government's. */
  readonly thing: string;
};

const obligationsOwed = async (records: Records, processId: string): Promise<readonly Owed[]> =>
  (await records.list(obligationRow, processId)).flatMap(({ value }): Owed[] => {
    const on = nextDue(value);
    const thing = `processes/${processId}/obligations/${value.obligationId}`;
    return on === undefined ? [] : [{ kind: 'obligation', title: value.title, on, thing }];
  });

const milestonesOwed = async (records: Records, processId: string): Promise<readonly Owed[]> =>
  (await plannedIn(records, processId))
    .flatMap(milestonesOf)
    .filter(({ value: { isSent, done } }) => isSent && done.closedOn === undefined)
    .map(({ value: { commitment, milestone } }) => ({
      kind: 'milestone',
      title: milestone.title,
      on: lastDayOf(milestone.endsOn),
      thing: `processes/${processId}/commitments/${commitment.commitmentId}/progress`,
    }));

/** What a plan's government still has to do, and by when: obligations and milestones that nobody closed. */
export const owedIn = async (records: Records, processId: string): Promise<readonly Owed[]> =>
  (
    await Promise.all([obligationsOwed(records, processId), milestonesOwed(records, processId)])
  ).flat();
