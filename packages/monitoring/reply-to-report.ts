import * as z from 'zod';
import { only, paragraph } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { monitoringRefusals } from './refusals.ts';
import { ReportId, reply } from './report.ts';
import { reportRow } from './rows.ts';
import { reportThing, takesReplies } from './things.ts';

/** Lays the government's comment beside a report. */
export const replyToReport = defineVerb({
  id: 'monitoring.reply-to-report',
  route: 'POST /processes/:processId/reports/:reportId/replies',
  capability: 'monitoring.reply',
  shows: 'kind',
  input: { processId: ProcessId, reportId: ReportId, text: paragraph(2000) },
  output: { replies: z.int() },
  refusals: only(monitoringRefusals, 'monitoring.too-many-replies'),
  offer: {
    of: reportThing,
    when: takesReplies,
    es: {
      name: 'Responder el informe',
      button: 'Publicar respuesta',
      done: 'Publicaste la respuesta del municipio.',
      fields: { text: 'Respuesta' },
    },
  },
  run: async ({ thing, input: { reportId, text }, now }) => {
    const { report } = thing.value;
    const replied = reply(report, text, now);
    return decide({
      answer: { replies: replied.replies.length },
      act: 'monitoring.report-replied',
      about: reportId,
      writes: [change(reportRow, { ...thing, value: report }, replied)],
    });
  },
});
