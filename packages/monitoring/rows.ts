import * as z from 'zod';
import { Origin } from '#kernel';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Monitor } from './monitor.ts';
import { Report, ReportId } from './report.ts';

export const monitorRow = defineRow<Monitor>({
  kind: 'monitor',
  treatment: 'recorded',
  schema: Monitor,
  within: ({ processId }) => processId,
  id: () => ['one'],
});

export const reportRow = defineRow<Report>({
  kind: 'report',
  treatment: 'recorded',
  schema: Report,
  within: ({ processId }) => processId,
  id: ({ reportId }) => [reportId],
});

/** A report as everybody reads it, and the one that corrected it, if any. */
export const shownReport = publishes(Report, [
  'kind',
  'commitmentId',
  'title',
  'summary',
  'answers',
  'publishedAt',
  'corrects',
  'reason',
  'replies',
]);

export const PublishedReport = shownReport.schema.extend({
  id: ReportId,
  correctedBy: ReportId.optional(),
  origin: Origin.optional(),
});
export type PublishedReport = z.infer<typeof PublishedReport>;

export const publishedReportRow = defineRow<PublishedReport & { process: string }>({
  kind: 'report',
  schema: PublishedReport.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

export const listedReport = publishes(PublishedReport, [
  'kind',
  'commitmentId',
  'title',
  'publishedAt',
  'corrects',
  'id',
  'correctedBy',
  'origin',
]);
export const ReportSummary = listedReport.schema.extend({ replies: z.int() });
export const reportsRow = defineListRow('reports', ReportSummary);

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfMonitoring: RoomRows = {
  room: 'monitoring',
  own: [monitorRow, reportRow],
  published: [publishedReportRow, reportsRow],
};
