import type { Context } from 'hono';
import { progressAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { viewReport } from '#monitoring';
import { viewPlan } from '#plans';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { moment } from '../text/format.ts';
import { Chip, Synthetic, Table } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

/** A report of the monitoring body in its own words, with the government's replies beside it. */
export const reportPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const year = c.req.param('year') ?? '';
  const who = { tenant, person: undefined };
  const plan = await orNotFound(ask.read(viewPlan, who, { year }));
  const at = { processId: plan.processId, reportId: c.req.param('reportId') ?? '' };
  const report = await orNotFound(ask.read(viewReport, who, at));
  return page(inCommune(c, tenant), {
    title: report.title,
    description: report.summary.slice(0, 150),
    lead: (
      <>
        <p class="chips">
          <Chip>{word(es.reportKinds, report.kind)}</Chip>
          <Synthetic origin={report.origin} />
          <small>{moment(report.publishedAt)}</small>
        </p>
        <p>
          <a href={progressAddress(tenant, year)}>{plan.title}</a>
        </p>
      </>
    ),
    body: (
      <>
        {report.reason ? <p class="note">Corrige un informe anterior: {report.reason}</p> : null}
        <p class="pre">{report.summary}</p>
        <Table
          caption="Evaluación"
          rows={report.answers}
          columns={[
            { label: 'Ítem', cell: (one) => one.item },
            { label: 'Respuesta', cell: (one) => word(es.values, one.answer) },
            { label: 'Por qué', cell: (one) => one.explanation },
          ]}
        />
        <section>
          <h2>Respuesta del gobierno</h2>
          {report.replies.length === 0 ? (
            <p>Sin respuesta todavía. Puede responder, nunca editar el informe.</p>
          ) : null}
          {report.replies.map(({ text, at: when }) => (
            <div class="note">
              <p class="pre">{text}</p>
              <small>{moment(when)}</small>
            </div>
          ))}
        </section>
      </>
    ),
  });
};
