import { actsOf, defineProjection } from '#perform';
import { type ReportView, monitoringRow } from '#plans';
import { type Found, copy, listCopies } from '#table';
import type { Report, ReportId } from './report.ts';
import {
  type PublishedReport,
  monitorRow,
  publishedReportRow,
  reportRow,
  reportsRow,
} from './rows.ts';

// The plan's page shows every report in one item of the table, which holds 400 KB.
const shownLetters = 1000;

const shorten = (text: string) => {
  const letters = [...text];
  const shown = letters.slice(0, shownLetters - 1).join('');
  return letters.length <= shownLetters ? text : `${shown.trimEnd()}…`;
};

const publish = (
  { value: { reportId, processId: _, ...rest }, origin }: Found<Report>,
  correctedBy: ReportId | undefined,
): PublishedReport => ({
  ...rest,
  id: reportId,
  ...(correctedBy ? { correctedBy } : {}),
  ...(origin ? { origin } : {}),
});

const summarise = ({
  summary: _,
  answers: __,
  reason: ___,
  replies,
  ...rest
}: PublishedReport) => ({ ...rest, replies: replies.length });

const annex = ({
  id,
  kind,
  title,
  publishedAt,
  summary,
  ...rest
}: PublishedReport): ReportView => ({
  id,
  kind,
  title,
  publishedAt,
  ...(rest.commitmentId ? { commitmentId: rest.commitmentId } : {}),
  summary: shorten(summary),
  replies: rest.replies.length,
  ...(rest.origin ? { origin: rest.origin } : {}),
});

/** Who monitors, every version of every report, and for the plan's page the versions that stand. */
export const publishMonitoring = defineProjection({
  id: 'monitoring.monitoring',
  on: [actsOf('monitoring')],
  project: async ({ tenant, collection: process, about, records }) => {
    const [monitor, found] = await Promise.all([
      records.get(monitorRow, process, 'one'),
      records.list(reportRow, process),
    ]);
    const corrections = new Map(
      found.flatMap(({ value: { corrects, reportId } }): [ReportId, ReportId][] =>
        corrects ? [[corrects, reportId]] : [],
      ),
    );
    const reports = found.map((one) => publish(one, corrections.get(one.value.reportId)));
    const standing = reports.filter(({ correctedBy }) => !correctedBy);
    // A correction changes two copies: its own, and the one that now says what corrected it.
    const touched = reports.filter(
      ({ id, correctedBy }) => about.includes(id) || about.includes(correctedBy ?? ''),
    );
    const { name, description, contact = null } = monitor?.value ?? {};
    const body =
      name === undefined || description === undefined ? null : { name, description, contact };
    return [
      copy(monitoringRow, tenant, { process, body, reports: standing.map(annex) }),
      ...listCopies(reportsRow, tenant, process, reports.map(summarise)),
      ...touched.map((one) => copy(publishedReportRow, tenant, { ...one, process })),
    ];
  },
});
