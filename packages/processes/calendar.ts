import * as z from 'zod';
import {
  Instant,
  LocalDate,
  Phase,
  type Result,
  TenantId,
  addDays,
  dayOf,
  daysBetween,
  line,
  ok,
  onBusinessDay,
  phases,
  refuse,
} from '#kernel';
import type { Fact } from '#perform';
import { StandardId } from '#standards';
import { ProcessId } from './process.ts';

const PlannedPhase = z.strictObject({ phase: Phase, opensOn: LocalDate, closesOn: LocalDate });
export type PlannedPhase = z.infer<typeof PlannedPhase>;

const PlannedMeeting = z.strictObject({ phase: Phase, on: LocalDate, title: line(160) });
export type PlannedMeeting = z.infer<typeof PlannedMeeting>;

/** Where a calendar comes from: the template of a standard, or another government's process. */
const Lineage = z.union([
  z.strictObject({ standard: StandardId }),
  z.strictObject({ commune: TenantId, processId: ProcessId, title: z.string() }),
]);

export const PlannedPhases = z.array(PlannedPhase).min(1).max(phases.length);
export const PlannedMeetings = z.array(PlannedMeeting).max(60);

/** When the phases of a process are to begin and end, and which meetings are meant to be held. */
export const Calendar = z.strictObject({
  processId: ProcessId,
  phases: PlannedPhases,
  meetings: PlannedMeetings,
  lineage: Lineage.optional(),
  /** When the day on which the dialogues open was announced. */
  announcedAt: Instant,
});
export type Calendar = z.infer<typeof Calendar>;

type Plan = Pick<Calendar, 'phases' | 'meetings'>;

/** What somebody writes of a calendar, and nothing else. Empty where there is none yet. */
export const plannedIn = (calendar: Plan | undefined): Plan => ({
  phases: calendar?.phases ?? [],
  meetings: calendar?.meetings ?? [],
});

type Code =
  | 'processes.phase-twice'
  | 'processes.ends-before-it-starts'
  | 'processes.phases-out-of-order'
  | 'processes.meeting-outside-phase';

const plannedOf = (planned: readonly PlannedPhase[], phase: Phase) =>
  planned.find((one) => one.phase === phase);

/** The last day of each phase as the calendar publishes it, that day included. */
export const publishedEnds = (
  calendar: Pick<Calendar, 'phases'> | undefined,
): ReadonlyMap<Phase, LocalDate> =>
  new Map((calendar?.phases ?? []).map(({ phase, closesOn }) => [phase, closesOn]));

/** The last day of one phase, or nothing where no calendar says one. */
export const publishedEnd = (
  calendar: Pick<Calendar, 'phases'> | undefined,
  phase: Phase,
): LocalDate | undefined => publishedEnds(calendar).get(phase);

/** Whether phases and meetings can happen as written, or at which line they cannot. */
export const feasible = ({ phases: planned, meetings }: Plan): Result<true, Code> => {
  for (const [at, { phase, opensOn, closesOn }] of planned.entries()) {
    const before = planned[at - 1];
    if (planned.findIndex((one) => one.phase === phase) < at)
      return refuse('processes.phase-twice', `phases.${at}.phase`);
    if (closesOn < opensOn)
      return refuse('processes.ends-before-it-starts', `phases.${at}.closesOn`);
    if (
      before &&
      (phases.indexOf(before.phase) > phases.indexOf(phase) || opensOn < before.opensOn)
    )
      return refuse('processes.phases-out-of-order', `phases.${at}.opensOn`);
  }
  for (const [at, { phase, on }] of meetings.entries()) {
    const within = plannedOf(planned, phase);
    if (!within || on < within.opensOn || on > within.closesOn)
      return refuse('processes.meeting-outside-phase', `meetings.${at}.on`);
  }
  return ok(true);
};

const opening = ({ phases: planned }: Pick<Plan, 'phases'>) =>
  plannedOf(planned, 'dialogues')?.opensOn;

/** Writes the calendar, or writes it again: the announcement of the dialogues begins anew if their day moves. */
export const schedule = (
  before: Calendar | undefined,
  facts: Omit<Calendar, 'announcedAt'>,
  now: Instant,
): Result<Calendar, Code> => {
  const checked = feasible(facts);
  if (!checked.ok) return checked;
  const stays = before !== undefined && opening(before) === opening(facts);
  return ok({ ...facts, announcedAt: stays ? before.announcedAt : now });
};

const clamp = (day: LocalDate, { opensOn, closesOn }: PlannedPhase) =>
  day < opensOn ? opensOn : day > closesOn ? closesOn : day;

/** The same calendar begun on another day. Meetings fall on business days within their phases. */
export const shiftTo = ({ phases: planned, meetings }: Plan, startsOn: LocalDate): Plan => {
  const days = daysBetween(planned[0]?.opensOn ?? startsOn, startsOn);
  const moved = planned.map(({ phase, opensOn, closesOn }) => ({
    phase,
    opensOn: addDays(opensOn, days),
    closesOn: addDays(closesOn, days),
  }));
  return {
    phases: moved,
    meetings: meetings.map((meeting) => {
      const within = plannedOf(moved, meeting.phase);
      const on = onBusinessDay(addDays(meeting.on, days));
      return { ...meeting, on: within ? clamp(on, within) : on };
    }),
  };
};

/** How long before the dialogues their day was announced. */
export const noticeGiven = (calendar: Calendar): readonly Fact<'roadmap-notice-days'>[] => {
  const opensOn = opening(calendar);
  const announcedOn = dayOf(calendar.announcedAt);
  if (opensOn === undefined) return [];
  return [
    {
      measure: 'roadmap-notice-days',
      thing: `processes/${calendar.processId}/calendar`,
      from: announcedOn,
      worth: Math.max(0, daysBetween(announcedOn, opensOn)),
    },
  ];
};
