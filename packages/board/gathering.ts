import { consultationsOf } from '#consultations';
import { dialoguesOf, recountParticipation } from '#dialogues';
import { owedIn } from '#implementation';
import { type LocalDate, dayOf } from '#kernel';
import { monitorSince, reportsOwed } from '#monitoring';
import type { Projecting } from '#perform';
import { plansOf, readPlan } from '#plans';
import { courseOf, type Process } from '#processes';
import type { Found, Records } from '#table';
import { type BoardItem, type Course, type Term, writeTurns } from './item.ts';
import { gathered } from './terms.ts';

type Reading = Pick<Projecting, 'tenant' | 'region' | 'records' | 'published'>;
type Known = Awaited<ReturnType<typeof courseOf>>;

const one = (kind: Term['kind'], on: LocalDate, title: string, thing: string): Term => ({
  kind,
  on,
  count: 1,
  title,
  thing,
});

const planned = ({ processId, phase }: Process, { closesOn, meetings }: Known) => {
  const thing = `processes/${processId}/calendar`;
  return [
    ...(closesOn ? [one('phase', closesOn, phase, thing)] : []),
    ...meetings.map(({ on, title }) => one('meeting', on, title, thing)),
  ];
};

const called = async (records: Records, processId: string): Promise<readonly Term[]> =>
  (await dialoguesOf(records, processId))
    .filter(({ value }) => value.state === 'called')
    .map(({ value: { scheduledOn, title, dialogueId } }) =>
      one('dialogue', scheduledOn, title, `processes/${processId}/dialogues/${dialogueId}`),
    );

const closing = async (records: Records, processId: string) => {
  const found = (await consultationsOf(records, processId)).map(({ value }) => value);
  const thing = (id: string) => `processes/${processId}/consultations/${id}`;
  const counted = found.flatMap(({ tally }) => (tally ? [tally.ballots] : []));
  return {
    terms: found.flatMap(({ state, window, title, consultationId }) =>
      state === 'open' && window
        ? [one('consultation', dayOf(window.closes), title, thing(consultationId))]
        : [],
    ),
    ballots: counted.length === 0 ? undefined : counted.reduce((sum, ballots) => sum + ballots, 0),
  };
};

const owed = async (records: Records, processId: string, { requirements }: Known) => {
  const [things, reports] = await Promise.all([
    owedIn(records, processId),
    reportsOwed(records, processId, requirements),
  ]);
  return [
    ...things.map(({ kind, on, title, thing }) => one(kind, on, title, thing)),
    ...reports.map(({ kind, on }) => one('report', on, kind, `processes/${processId}/reports`)),
  ];
};

const courseIn = async (
  reading: Reading,
  { value: process, origin }: Found<Process>,
): Promise<Course> => {
  const { records } = reading;
  const { processId } = process;
  const known = await courseOf(reading, process);
  const [dialogues, consultations, things, appointedAt, participation, plan] = await Promise.all([
    called(records, processId),
    closing(records, processId),
    owed(records, processId, known),
    monitorSince(records, processId),
    recountParticipation(records, processId),
    readPlan(records, processId),
  ]);
  const since = process.entries
    .map(({ at }) => dayOf(at))
    .toSorted()
    .at(-1);
  const terms = [...planned(process, known), ...dialogues, ...consultations.terms, ...things];
  return {
    processId,
    title: process.title,
    phase: process.phase,
    ...(since ? { since } : {}),
    standard: process.standard,
    ...(origin ? { origin } : {}),
    ...(appointedAt ? { monitorSince: dayOf(appointedAt) } : {}),
    updates: [...known.updates],
    terms: [...gathered(terms)],
    figures: {
      meetings: participation.publicMeetings.length,
      attendances: participation.attendances,
      groups: participation.groups.length,
      contributions: known.contributions,
      ...(consultations.ballots === undefined ? {} : { ballots: consultations.ballots }),
      ...(plan?.value.submission ? { commitments: plan.value.commitmentIds.length } : {}),
    },
    turns: [...known.turns].map(([id, turns]): [string, string] => [id, writeTurns(turns)]),
  };
};

/** What somebody who reads the board today or later needs of a government's two latest processes. */
export const itemOf = async (
  reading: Reading,
  processes: readonly Found<Process>[],
): Promise<BoardItem> => {
  const [courses, plans] = await Promise.all([
    Promise.all(processes.slice(-2).map((process) => courseIn(reading, process))),
    plansOf(reading.records),
  ]);
  return {
    commune: reading.tenant,
    // Requirements are asked of the latest process only.
    courses: courses.map((one, at) => (at < courses.length - 1 ? { ...one, turns: [] } : one)),
    plans: plans.flatMap(({ value: { year, title, submission, commitmentIds }, origin }) =>
      submission
        ? [
            {
              year,
              title,
              submittedOn: submission.on,
              commitments: commitmentIds.length,
              ...(origin ? { origin } : {}),
            },
          ]
        : [],
    ),
  };
};
