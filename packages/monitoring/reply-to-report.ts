import * as z from 'zod';
import { only, paragraph } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { ProcessId } from '#processes';
import { monitoringRefusals } from './refusals.ts';
import { ReportId, reply } from './report.ts';
import { reportRow } from './rows.ts';

/** Lays the government's comment beside a report. */
export const replyToReport = defineVerb({
  id: 'monitoring.reply-to-report',
  route: 'POST /processes/:processId/reports/:reportId/replies',
  capability: 'monitoring.reply',
  shows: 'kind',
  input: { processId: ProcessId, reportId: ReportId, text: paragraph(2000) },
  output: { replies: z.int() },
  refusals: only(monitoringRefusals, 'monitoring.not-found', 'monitoring.too-many-replies'),
  run: async ({ input: { processId, reportId, text }, now, records }) => {
    const found = await records.get(reportRow, processId, reportId);
    return takeStep(
      reportRow,
      found,
      'monitoring.not-found',
      (report) => reply(report, text, now),
      ({ replies }) => ({
        answer: { replies: replies.length },
        act: 'monitoring.report-replied',
        about: reportId,
      }),
    );
  },
});
