import * as z from 'zod';
import { ok, refuse } from '#kernel';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { type Found, type Records, readList } from '#table';
import { Monitor, contactOf } from './monitor.ts';
import { type Report, ReportId } from './report.ts';
import {
  PublishedReport,
  ReportSummary,
  monitorRow,
  publishedReportRow,
  reportRow,
  reportsRow,
} from './rows.ts';

export const listReports = definePublicList({
  id: 'monitoring.reports',
  route: 'GET /processes/:processId/reports',
  input: { processId: ProcessId },
  output: ReportSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), reportsRow, input.processId, input.cursor)),
});

export const viewReport = definePublicView({
  id: 'monitoring.report',
  route: 'GET /processes/:processId/reports/:reportId',
  input: { processId: ProcessId, reportId: ReportId },
  output: PublishedReport,
  run: async ({ input: { processId, reportId }, published, tenant }) => {
    const found = await published(tenant).get(publishedReportRow, processId, reportId);
    if (!found) return refuse('request.not-found');
    const { process: _, ...report } = found.value;
    return ok(report);
  },
});

/** The monitoring body with its version, for the one who corrects its contact. */
export const viewMonitor = defineOfficeView({
  id: 'monitoring.monitor',
  route: 'GET /processes/:processId/monitor',
  capability: 'office.read',
  input: { processId: ProcessId },
  output: z.strictObject({ monitor: Monitor, version: Version }),
  run: async ({ input, records }) => {
    const found = await records.get(monitorRow, input.processId, 'one');
    if (!found) return refuse('request.not-found');
    return ok({ monitor: found.value, version: versionOf(contactOf(found.value)) });
  },
});

/** Every report of a process, for what later rooms publish. */
export const reportsOf = (records: Records, processId: string): Promise<readonly Found<Report>[]> =>
  records.list(reportRow, processId);
