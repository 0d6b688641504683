import { type LocalDate, addDays, dayOf, daysBetween } from '#kernel';
import type { Projecting } from '#perform';
import { type Measure, type Requirement, findEdition, sum, valueOn, basisOf } from '#standards';
import { publishedEnds } from './calendar.ts';
import { type Verdict, judge } from './conformity.ts';
import { type Process, phaseOn } from './process.ts';
import type { Told } from './reckon.ts';
import { calendarRow, sheetRow, waiverRow } from './rows.ts';
import { type Waiver, holdsOn } from './waiver.ts';

/** How a requirement stands from a day on, as long as nobody records anything more. */
export type Turn = readonly [from: LocalDate, verdict: Verdict];

/** The latest turns are enough to answer for today and for every day to come. */
const mostTurns = 5;
/** The latest days on which what is told of a measure changed. What was before is told as one. */
const mostDays = 40;
/** Longer than any threshold that is counted in days or months. */
const farDays = 4100;

type Asked = {
  readonly process: Pick<Process, 'entries'>;
  readonly told: readonly Told[];
  readonly closesOn: ReadonlyMap<Process['phase'], LocalDate>;
  readonly waivers: readonly Waiver[];
};

const dayAfter = (day: LocalDate) => addDays(day, 1);

/** The days on which something other than the passing of time may change a verdict, in their order. */
const daysOf = (
  { process, closesOn, waivers }: Asked,
  { id, phase }: Requirement,
  steps: readonly LocalDate[],
): readonly LocalDate[] => {
  const closes = closesOn.get(phase);
  const waived = waivers
    .filter(({ requirementId }) => requirementId === id)
    .flatMap(({ grantedAt, until, ending }) => [
      dayOf(grantedAt),
      dayAfter(until),
      ...(ending ? [dayOf(ending.at)] : []),
    ]);
  const entered = process.entries.map(({ at }) => dayOf(at));
  const days = [...new Set([...steps.slice(-mostDays), ...waived, ...entered])];
  if (closes) days.push(dayAfter(closes));
  const [opened] = entered;
  return days.filter((day) => opened === undefined || day >= opened).toSorted();
};

/** Between two of those days a value only grows or only shrinks, so a verdict changes there at most once. */
const firstChange = (
  from: LocalDate,
  until: number,
  is: (day: LocalDate) => boolean,
): LocalDate => {
  let [same, other] = [0, until];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (is(addDays(from, middle))) same = middle;
    else other = middle;
  }
  return addDays(from, other);
};

/** How one requirement stood and will stand, judged by the same rule as the conformity of a day. */
const turnsOf = (asked: Asked, requirement: Requirement, told: readonly Told[]) => {
  const series = sum(...told.map((one) => one.series));
  const isSilent = told.length === 0 && basisOf(requirement.measure) !== 'counted';
  const basis = isSilent ? 'silent' : basisOf(requirement.measure);
  const verdictOn = (day: LocalDate): Verdict =>
    judge(
      requirement,
      { basis, value: isSilent ? null : valueOn(requirement.measure, series, day) },
      {
        day,
        phase: phaseOn(asked.process, day) ?? 'preparation',
        closesOn: asked.closesOn,
        waived: new Set(
          asked.waivers
            .filter((one) => holdsOn(one, day))
            .map(({ requirementId }): string => requirementId),
        ),
      },
    );
  const days = daysOf(asked, requirement, [...new Set(series.map(([day]) => day))]);
  const turns = days.flatMap((day, at): Turn[] => {
    const next = days[at + 1];
    const last = next ? addDays(next, -1) : addDays(day, farDays);
    const [begins, ends] = [verdictOn(day), verdictOn(last)];
    if (begins === ends) return [[day, begins]];
    const changed = firstChange(day, daysBetween(day, last), (one) => verdictOn(one) === begins);
    return [
      [day, begins],
      [changed, ends],
    ];
  });
  return turns.filter(([, verdict], at) => turns[at - 1]?.[1] !== verdict).slice(-mostTurns);
};

/** The verdict of a day. Before the first turn that was kept, that one. */
export const verdictAt = (turns: readonly Turn[], day: LocalDate): Verdict | undefined =>
  (turns.findLast(([from]) => from <= day) ?? turns[0])?.[1];

const seriesIn = (told: readonly Told[], measure: Measure) =>
  sum(...told.filter((one) => one.measure === measure).map(({ series }) => series));

/** The days on which people could see something new, the latest ones. */
const mostUpdates = 12;

const updatesIn = (told: readonly Told[]): readonly LocalDate[] => {
  const shown = (['page-gap-months', 'repository-gap-months'] as const).flatMap((measure) =>
    seriesIn(told, measure).map(([day]) => day),
  );
  const given = seriesIn(told, 'contributions')
    .filter(([, , change]) => change > 0)
    .map(([day]) => day);
  return [...new Set([...shown, ...given])].toSorted().slice(-mostUpdates);
};

/** Far enough to count all that was ever told. */
const always = '9999-12-31' as LocalDate;

/**
 * A process for the region's board: its requirements by their turns, when there was news, how much was
 * said. It holds no clock: whoever reads asks it for a day.
 */
export const courseOf = async (
  {
    tenant,
    region,
    records,
    published,
  }: Pick<Projecting, 'tenant' | 'region' | 'records' | 'published'>,
  process: Process,
) => {
  const [edition, sheets, calendar, waivers] = await Promise.all([
    findEdition(published, region, process.standard),
    published(tenant).list(sheetRow, process.processId),
    records.get(calendarRow, process.processId, 'one'),
    records.list(waiverRow, process.processId),
  ]);
  const told = sheets.flatMap(({ value }) => value.told);
  const byMeasure = Map.groupBy(told, ({ measure }) => measure);
  const asked = {
    process,
    told,
    closesOn: publishedEnds(calendar?.value),
    waivers: waivers.map(({ value }) => value),
  };
  const requirements = edition?.requirements ?? [];
  return {
    requirements,
    closesOn: asked.closesOn.get(process.phase),
    meetings: calendar?.value.meetings ?? [],
    turns: new Map(
      requirements.map((one) => [one.id, turnsOf(asked, one, byMeasure.get(one.measure) ?? [])]),
    ),
    updates: updatesIn(told),
    contributions: valueOn('contributions', seriesIn(told, 'contributions'), always) ?? 0,
  };
};
