import { completedOn } from '#implementation';
import { type LocalDate, addMonths } from '#kernel';
import { lastDayOf, readPlan } from '#plans';
import type { Measure, Requirement } from '#standards';
import type { Records } from '#table';
import type { Report } from './report.ts';
import { monitorRow, reportRow } from './rows.ts';

export type ReportOwed = { readonly kind: Report['kind']; readonly on: LocalDate };

const monthsAsked = (requirements: readonly Requirement[], measure: Measure) =>
  requirements
    .filter((one) => one.measure === measure)
    .map(({ threshold }) => threshold)
    .toSorted((a, b) => a - b)[0];

/** Since when a monitoring body is appointed. */
export const monitorSince = async (records: Records, processId: string) =>
  (await records.get(monitorRow, processId, 'one'))?.value.appointedAt;

/** Which reports are still to be published and by when. An edition that asks for none has none. */
export const reportsOwed = async (
  records: Records,
  processId: string,
  requirements: readonly Requirement[],
): Promise<readonly ReportOwed[]> => {
  const plan = await readPlan(records, processId);
  const submission = plan?.value.submission;
  if (!plan || !submission) return [];
  const [reports, completed] = await Promise.all([
    records.list(reportRow, processId),
    completedOn(records, processId),
  ]);
  const isThere = (kind: Report['kind'], commitmentId?: string) =>
    reports.some(({ value }) => value.kind === kind && value.commitmentId === commitmentId);
  const owed = (
    kind: Report['kind'],
    measure: Measure,
    since: LocalDate,
    commitmentId?: string,
  ): readonly ReportOwed[] => {
    const within = monthsAsked(requirements, measure);
    if (within === undefined || isThere(kind, commitmentId)) return [];
    return [{ kind, on: addMonths(since, within) }];
  };
  return [
    ...owed('inception', 'inception-report-months', submission.on),
    ...completed.flatMap(({ commitmentId, on }) =>
      owed('end-of-commitment', 'commitment-report-months', on, commitmentId),
    ),
    ...owed('end-of-term', 'term-report-months', lastDayOf(plan.value.endsOn)),
  ];
};
