import type { Context } from 'hono';
import { viewProgress } from '#implementation';
import type { TenantId } from '#kernel';
import { type PlanView, viewPlan } from '#plans';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { day, moment, month } from '../ui/format.ts';
import { Chip, Empty, FromWhere, Synthetic, Table } from '../ui/parts.tsx';
import { Meter } from '../ui/meter.tsx';
import { answerInCommune } from './frame.tsx';
import { must } from './must.ts';

const tones = { discharged: 'good', open: '', 'no-information': 'warn' } as const;

const Obligations = ({ plan }: { plan: PlanView }) =>
  plan.obligations.length > 0 ? (
    <Table
      caption="Obligaciones del plan"
      rows={plan.obligations}
      columns={[
        { label: 'Obligación', cell: (one) => one.title },
        { label: 'Cada cuánto', cell: (one) => word(es.cadences, one.cadence) },
        { label: 'Responsable', cell: (one) => one.owner },
        {
          label: 'Estado',
          cell: (one) => (
            <Chip tone={tones[one.state]}>{word(es.obligationStates, one.state)}</Chip>
          ),
        },
        { label: 'Veces cumplida', cell: (one) => one.discharges, isNumber: true },
        { label: 'Origen', cell: (one) => <FromWhere origin={one.origin} /> },
      ]}
    />
  ) : (
    <Empty>El plan todavía no declara obligaciones periódicas.</Empty>
  );

const Monitoring = ({ plan, here }: { plan: PlanView; here: string }) => (
  <section>
    <h2>Monitoreo independiente</h2>
    {plan.monitoring.body ? (
      <p>
        {plan.monitoring.body.name}. {plan.monitoring.body.description}{' '}
        {plan.monitoring.body.contact ?? 'Contacto: pendiente de publicar.'}
      </p>
    ) : (
      <Empty>Falta nombrar a quien monitorea.</Empty>
    )}
    <ul class="cards">
      {plan.monitoring.reports.map((report) => (
        <li class="card">
          <h3>
            <a href={`${here}/informes/${report.id}`}>{report.title}</a>
          </h3>
          <p class="chips">
            <Chip>{word(es.reportKinds, report.kind)}</Chip>
            <Synthetic origin={report.origin} />
          </p>
          <p>{report.summary}</p>
          <small>{moment(report.publishedAt)}</small>
        </li>
      ))}
    </ul>
  </section>
);

/** How far the plan is: milestones with their evidence, obligations, the monitor's reports. */
export const progressPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const year = c.req.param('year') ?? '';
  const who = { tenant, person: undefined };
  const plan = await must(ask.read(viewPlan, who, { year }));
  const here = `/${tenant}/plan/${year}`;
  const progress = await Promise.all(
    plan.commitments.map(async ({ id }) => {
      const seen = await ask.read(viewProgress, who, {
        processId: plan.processId,
        commitmentId: id,
      });
      return seen.ok ? seen.value : undefined;
    }),
  );
  return answerInCommune(c, ask, tenant, {
    title: `Avance: ${plan.title}`,
    description: `Hitos cumplidos, obligaciones e informes de monitoreo de ${plan.title}.`,
    children: (
      <>
        <div class="lead">
          <h1>Avance del plan</h1>
          <p>
            <a href={here}>{plan.title}</a>
          </p>
        </div>
        <section>
          <h2>Compromisos e hitos</h2>
          <ul class="cards">
            {plan.commitments.map((commitment, index) => {
              const one = progress[index];
              return (
                <li class="card">
                  <h3>
                    <a href={`${here}/compromisos/${commitment.id}`}>{commitment.title}</a>
                  </h3>
                  <p class="chips">
                    <Chip>{one ? word(es.levels, one.level) : 'Sin información'}</Chip>
                    {one?.percent === null || one?.percent === undefined ? null : (
                      <Chip>{one.percent} %</Chip>
                    )}
                    <Synthetic origin={one?.origin} />
                  </p>
                  <Meter percent={one?.percent ?? null} />
                  <ul>
                    {(one?.milestones ?? []).map((milestone) => (
                      <li>
                        {milestone.title}:{' '}
                        {milestone.closedOn
                          ? `cumplido el ${day(milestone.closedOn)}`
                          : `hasta ${month(milestone.endsOn)}`}
                        {milestone.evidence.map((evidence) => (
                          <small>
                            {' '}
                            · {evidence.title} (huella {evidence.sha256.slice(0, 8)}…)
                          </small>
                        ))}
                      </li>
                    ))}
                  </ul>
                </li>
              );
            })}
          </ul>
        </section>
        <Obligations plan={plan} />
        <Monitoring plan={plan} here={here} />
      </>
    ),
  });
};
