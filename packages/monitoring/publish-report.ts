import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { readPlan } from '#plans';
import { create, defineOnce } from '#table';
import { monitoringRefusals } from './refusals.ts';
import { Report, ReportId, publish } from './report.ts';
import { monitorRow, reportRow } from './rows.ts';

/** The plan or a commitment has its report of this kind. */
const reportMark = defineOnce('report', Report.shape.kind, z.string());

/** Publishes an assessment of the submitted plan or of one of its commitments. */
export const publishReport = defineVerb({
  id: 'monitoring.publish-report',
  route: 'POST /processes/:processId/reports',
  capability: 'monitoring.report',
  shows: 'kind',
  input: Report.pick({
    processId: true,
    kind: true,
    commitmentId: true,
    title: true,
    summary: true,
    answers: true,
  }).shape,
  output: { reportId: ReportId },
  refusals: only(
    monitoringRefusals,
    'monitoring.plan-not-submitted',
    'monitoring.no-monitor',
    'monitoring.commitment-missing',
    'monitoring.unknown-commitment',
    'monitoring.item-twice',
    'monitoring.already-published',
  ),
  maxBytes: 200_000,
  once: {
    key: ({ input }) => reportMark.key(input.kind, input.commitmentId ?? 'plan'),
    refusal: 'monitoring.already-published',
  },
  run: async ({ input, now, records, newId }) => {
    const [plan, monitor] = await Promise.all([
      readPlan(records, input.processId),
      records.get(monitorRow, input.processId, 'one'),
    ]);
    if (plan?.value.state !== 'submitted') return refuse('monitoring.plan-not-submitted');
    if (!monitor) return refuse('monitoring.no-monitor');
    const reportId = ReportId.parse(newId());
    const published = publish({ ...input, reportId }, plan.value.commitmentIds, now);
    if (!published.ok) return published;
    return decide({
      answer: { reportId },
      act: 'monitoring.report-published',
      about: reportId,
      writes: [create(reportRow, published.value)],
    });
  },
});
