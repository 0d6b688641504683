import * as z from 'zod';
import { plannedCommitment } from '#implementation';
import { only } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { monitoringRefusals } from './refusals.ts';
import { Report, ReportId, publish } from './report.ts';
import { reportRow } from './rows.ts';
import { assessedThing, canBeAssessed, reportThing } from './things.ts';
import { assessmentWords, reportKinds } from './words.ts';

/** The plan or a commitment has its report of this kind. */
const reportMark = defineOnce('report', Report.shape.kind, z.string());

/** Publishes an assessment of the submitted plan or of one of its commitments. */
export const publishReport = defineVerb({
  id: 'monitoring.publish-report',
  route: 'POST /processes/:processId/reports',
  capability: 'monitoring.report',
  shows: 'kind',
  input: {
    ...Report.pick({ processId: true, kind: true }).shape,
    commitmentId: chosenFrom(plannedCommitment).optional(),
    ...Report.pick({ title: true, summary: true, answers: true }).shape,
  },
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
  offer: {
    of: assessedThing,
    into: reportThing,
    when: canBeAssessed,
    es: {
      name: 'Publicar un informe',
      button: 'Publicar informe',
      intro: 'El gobierno puede responder, nunca editar.',
      done: 'Publicaste el informe.',
      fields: {
        kind: { label: 'Tipo', values: reportKinds },
        commitmentId: { label: 'Compromiso', hint: 'Solo en el informe de fin de compromiso.' },
        ...assessmentWords,
      },
    },
  },
  once: {
    key: ({ input }) => reportMark.key(input.kind, input.commitmentId ?? 'plan'),
    refusal: 'monitoring.already-published',
  },
  run: async ({ thing: { value }, input, now, newId }) => {
    const reportId = ReportId.parse(newId());
    const published = publish({ ...input, reportId }, value.plan.commitmentIds, now);
    if (!published.ok) return published;
    return decide({
      answer: { reportId },
      act: 'monitoring.report-published',
      about: reportId,
      writes: [create(reportRow, published.value)],
    });
  },
});
