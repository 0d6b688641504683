import { type Result, dayOf, ok, only, refuse } from '#kernel';
import { defineThing } from '#perform';
import { planThing, readPlan } from '#plans';
import { ProcessId } from '#processes';
import type { Found, Records } from '#table';
import { monitoringRefusals } from './refusals.ts';
import { type Report, ReportId, mostReplies } from './report.ts';
import { monitorRow, reportRow } from './rows.ts';
import { reportKinds } from './words.ts';

/** The body that assesses the plan of a process. */
export const monitorThing = defineThing({
  name: 'processId',
  id: ProcessId,
  es: 'Ente de monitoreo',
  row: {
    kinds: [monitorRow.kind],
    get: (records, processId) => records.get(monitorRow, processId, 'one'),
    page: (records, processId, after) => records.page(monitorRow, processId, after),
    idsOf: ({ processId }) => [processId],
  },
  place: { key: 'ente', es: 'Ente de monitoreo', phases: ['adoption'] },
  missing: only(monitoringRefusals, 'monitoring.no-monitor'),
  states: { appointed: 'Nombrado' },
  state: () => 'appointed',
  title: ({ name }) => name,
  note: ({ contact }) => contact ?? 'Falta publicar su contacto.',
  waits: ({ contact, appointedAt }) =>
    contact === undefined
      ? [{ verb: 'monitoring.name-contact', who: 'coordinator', from: dayOf(appointedAt) }]
      : [],
});

/** What a report rests on: the plan of the process, and whether somebody was named to assess it. */
type Assessed = { readonly plan: Plan; readonly hasMonitor: boolean };
type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>['value'];

/** The plan of a process as something to be assessed. */
export const assessedThing = defineThing({
  name: 'processId',
  id: ProcessId,
  es: planThing.es,
  row: {
    get: async (records, processId): Promise<Found<Assessed> | undefined> => {
      const [plan, monitor] = await Promise.all([
        readPlan(records, processId),
        records.get(monitorRow, processId, 'one'),
      ]);
      return plan && { ...plan, value: { plan: plan.value, hasMonitor: monitor !== undefined } };
    },
    page: async () => ({ items: [], next: null }),
    idsOf: ({ plan }) => [plan.processId],
  },
  missing: only(monitoringRefusals, 'monitoring.plan-not-submitted'),
  states: { known: '' },
  state: () => 'known',
  // Nobody is told of it by a name: the process has one.
  title: () => '',
});

/** A plan is assessed once it was sent, by the body that was named for it. */
export const canBeAssessed = ({
  plan,
  hasMonitor,
}: Assessed): Result<true, 'monitoring.plan-not-submitted' | 'monitoring.no-monitor'> => {
  if (plan.state !== 'submitted') return refuse('monitoring.plan-not-submitted');
  return hasMonitor ? ok(true) : refuse('monitoring.no-monitor');
};

/** A report, and whether a later one corrected it. */
type Standing = { readonly report: Report; readonly isCorrected: boolean };

const standingOf = (all: readonly Found<Report>[]): readonly Found<Standing>[] => {
  const corrected = new Set(all.map(({ value }) => value.corrects));
  return all.map((found) => ({
    ...found,
    value: { report: found.value, isCorrected: corrected.has(found.value.reportId) },
  }));
};

const reportsIn = async (records: Records, processId: string) =>
  standingOf(await records.list(reportRow, processId));

/** The assessments of a process, each with its correction. */
export const reportThing = defineThing({
  name: 'reportId',
  id: ReportId,
  es: 'Informe',
  row: {
    kinds: [reportRow.kind],
    get: async (records, processId, ids) =>
      (await reportsIn(records, processId)).find(
        ({ value }) => value.report.reportId === ids.at(-1),
      ),
    page: async (records, processId) => ({
      items: await reportsIn(records, processId),
      next: null,
    }),
    idsOf: ({ report }) => [report.reportId],
  },
  place: { key: 'informes', es: 'Informes de monitoreo', phases: ['implementation', 'closing'] },
  missing: only(monitoringRefusals, 'monitoring.not-found'),
  states: { published: 'Publicado', corrected: 'Con corrección posterior' },
  state: ({ isCorrected }) => (isCorrected ? 'corrected' : 'published'),
  title: ({ report }) => report.title,
  note: ({ report: { kind, replies } }) =>
    replies.length === 0
      ? `${reportKinds[kind]}. Sin respuesta del municipio.`
      : `${reportKinds[kind]}. Respuestas del municipio: ${replies.length}.`,
  waits: ({ report, isCorrected }) =>
    report.replies.length === 0 && !isCorrected
      ? [
          {
            verb: 'monitoring.reply-to-report',
            who: 'coordinator',
            from: dayOf(report.publishedAt),
          },
        ]
      : [],
});

/** The newest version of a report is corrected, once. */
export const canBeCorrected = ({
  isCorrected,
}: Standing): Result<true, 'monitoring.already-corrected'> =>
  isCorrected ? refuse('monitoring.already-corrected') : ok(true);

/** A report takes so many replies and no more. */
export const takesReplies = ({ report }: Standing): Result<true, 'monitoring.too-many-replies'> =>
  report.replies.length >= mostReplies ? refuse('monitoring.too-many-replies') : ok(true);

/** What was found, as a correction begins with it. */
export const assessmentOf = ({ report: { title, summary, answers } }: Standing) => ({
  title,
  summary,
  answers,
});
