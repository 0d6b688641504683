import { completedOn } from '#implementation';
import { type LocalDate, dayOf } from '#kernel';
import { type Fact, actsOf, defineProjection } from '#perform';
import { lastDayOf, readPlan } from '#plans';
import { sheetCopies } from '#processes';
import { type Measure, awaited } from '#standards';
import type { Records } from '#table';
import type { Report } from './report.ts';
import { monitorRow, reportRow } from './rows.ts';

type Told = readonly Fact<Measure>[];

const reportFacts = ({ processId, reportId, publishedAt }: Report): Told => {
  const [thing, from] = [`processes/${processId}/reports/${reportId}`, dayOf(publishedAt)];
  return [
    { measure: 'reports', thing, from },
    // An answer without its explanation is refused, and a report exists only as published.
    { measure: 'explained-answers-percent', thing, from, worth: true },
    { measure: 'published-reports-percent', thing, from, worth: true },
    { measure: 'repository-gap-months', thing, from, worth: from },
    { measure: 'page-gap-months', thing, from, worth: from },
  ];
};

const firstOn = (reports: readonly Report[], is: (report: Report) => boolean) =>
  reports
    .filter(is)
    .map(({ publishedAt }): LocalDate => dayOf(publishedAt))
    .toSorted()[0];

/** What the monitoring of a plan says to the requirements of its standard. */
export const monitoringFacts = async (records: Records, processId: string): Promise<Told> => {
  const [monitor, found, plan, completed] = await Promise.all([
    records.get(monitorRow, processId, 'one'),
    records.list(reportRow, processId),
    readPlan(records, processId),
    completedOn(records, processId),
  ]);
  const reports = found.map(({ value }) => value);
  const submittedOn = plan?.value.submission?.on;
  const thing = `processes/${processId}/reports`;
  return [
    ...(monitor
      ? [
          {
            measure: 'monitoring-body',
            thing: `processes/${processId}/monitor`,
            from: dayOf(monitor.value.appointedAt),
          } as const,
        ]
      : []),
    ...reports.flatMap(reportFacts),
    ...(submittedOn && plan
      ? [
          ...awaited(
            'inception-report-months',
            thing,
            submittedOn,
            firstOn(reports, ({ kind }) => kind === 'inception'),
          ),
          ...awaited(
            'term-report-months',
            thing,
            lastDayOf(plan.value.endsOn),
            firstOn(reports, ({ kind }) => kind === 'end-of-term'),
          ),
        ]
      : []),
    ...completed.flatMap(({ commitmentId, on }) =>
      awaited(
        'commitment-report-months',
        thing,
        on,
        firstOn(reports, (report) => report.commitmentId === commitmentId),
      ),
    ),
  ];
};

export const tellMonitoring = defineProjection({
  id: 'monitoring.facts',
  on: [actsOf('monitoring'), 'plans.submitted', actsOf('implementation')],
  project: async ({ tenant, collection: process, records }) =>
    sheetCopies({ tenant, process, room: 'monitoring' }, await monitoringFacts(records, process)),
});
