import { Reason, only } from '#kernel';
import { decide, defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { create, defineOnce } from '#table';
import { monitoringRefusals } from './refusals.ts';
import { Report, ReportId, correct } from './report.ts';
import { reportRow } from './rows.ts';
import { assessmentOf, canBeCorrected, reportThing } from './things.ts';
import { assessmentWords } from './words.ts';

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
  refusals: only(monitoringRefusals, 'monitoring.item-twice', 'monitoring.already-corrected'),
  maxBytes: 200_000,
  offer: {
    of: reportThing,
    when: canBeCorrected,
    begins: assessmentOf,
    es: {
      name: 'Corregir el informe',
      button: 'Publicar corrección',
      intro: 'El informe original se conserva.',
      done: 'Publicaste la corrección.',
      fields: { ...assessmentWords, reason: reasonWords },
    },
  },
  once: {
    key: ({ input }) => correctionMark.key(input.reportId),
    refusal: 'monitoring.already-corrected',
  },
  run: async ({ thing, input: { processId: _, reportId: __, ...facts }, now, newId }) => {
    const reportId = ReportId.parse(newId());
    const corrected = correct(thing.value.report, { ...facts, reportId }, now);
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
