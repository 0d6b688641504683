import { Reason, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create, defineOnce } from '#table';
import { monitoringRefusals } from './refusals.ts';
import { Report, ReportId, correct } from './report.ts';
import { reportRow } from './rows.ts';

/** A report was corrected. What it became may be corrected in its turn. */
const correctionMark = defineOnce('correction', ReportId);

/** Publishes a new version of a report, with what it corrects and why. The old one stays readable. */
export const correctReport = defineVerb({
  id: 'monitoring.correct-report',
  route: 'POST /processes/:processId/reports/:reportId/correction',
  capability: 'monitoring.report',
  shows: 'kind',
  input: {
    processId: ProcessId,
    reportId: ReportId,
    ...Report.pick({ title: true, summary: true, answers: true }).shape,
    reason: Reason,
  },
  output: { reportId: ReportId },
  refusals: only(
    monitoringRefusals,
    'monitoring.not-found',
    'monitoring.item-twice',
    'monitoring.already-corrected',
  ),
  maxBytes: 200_000,
  once: {
    key: ({ input }) => correctionMark.key(input.reportId),
    refusal: 'monitoring.already-corrected',
  },
  run: async ({ input: { processId, reportId: original, ...facts }, now, records, newId }) => {
    const found = await records.get(reportRow, processId, original);
    if (!found) return refuse('monitoring.not-found');
    const reportId = ReportId.parse(newId());
    const corrected = correct(found.value, { ...facts, reportId }, now);
    if (!corrected.ok) return corrected;
    return decide({
      answer: { reportId },
      act: 'monitoring.report-corrected',
      about: reportId,
      writes: [create(reportRow, corrected.value)],
      // Two corrections of one report would leave nobody able to say which one stands.
    });
  },
});
