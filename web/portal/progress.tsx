import type { Context } from 'hono';
import { planAddress, plannedCommitmentAddress, reportAddress } from '#addresses';
import { viewProgress } from '#implementation';
import type { TenantId } from '#kernel';
import { type PlanView, viewPlan } from '#plans';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { count, day, moment, month, number } from '../text/format.ts';
import { Chip, Empty, FromWhere, Synthetic, Table } from '../ui/parts.tsx';
import { Meter } from '../ui/meter.tsx';
import { orNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

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

type Milestones = { readonly title: string; readonly done: number; readonly all: number };

/** Every commitment with how many of its milestones are done, as a picture and as a table. */
const Overview = ({ rows }: { rows: readonly Milestones[] }) => {
  const sum = (part: 'done' | 'all') => rows.reduce((total, one) => total + one[part], 0);
  return (
    <section id="hitos">
      <h2>Hitos cumplidos</h2>
      <p>
        {number(sum('done'))} de {count(sum('all'), 'hito', 'hitos')}
      </p>
      <Meter percent={sum('all') === 0 ? 0 : Math.round((sum('done') / sum('all')) * 100)} />
      <details>
        <summary>Ver los números en una tabla</summary>
        <Table
          caption="Hitos cumplidos por compromiso"
          rows={rows}
          columns={[
            { label: 'Compromiso', cell: (one) => one.title },
            { label: 'Cumplidos', cell: (one) => number(one.done), isNumber: true },
            { label: 'Hitos', cell: (one) => number(one.all), isNumber: true },
          ]}
        />
      </details>
    </section>
  );
};

const Monitoring = ({ plan, tenant }: { plan: PlanView; tenant: TenantId }) => (
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
            <a href={reportAddress(tenant, plan.year, report.id)}>{report.title}</a>
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
  const plan = await orNotFound(ask.read(viewPlan, who, { year }));
  const progress = await Promise.all(
    plan.commitments.map(async ({ id }) => {
      const seen = await ask.read(viewProgress, who, {
        processId: plan.processId,
        commitmentId: id,
      });
      return seen.ok ? seen.value : undefined;
    }),
  );
  return page(inCommune(c, tenant), {
    title: `Avance: ${plan.title}`,
    heading: 'Avance del plan',
    description: `Hitos cumplidos, obligaciones e informes de monitoreo de ${plan.title}.`,
    lead: (
      <p>
        <a href={planAddress(tenant, year)}>{plan.title}</a>
      </p>
    ),
    body: (
      <>
        <Overview
          rows={plan.commitments.map(({ title, milestones }, index) => ({
            title,
            done: (progress[index]?.milestones ?? []).filter(({ closedOn }) => closedOn).length,
            all: progress[index]?.milestones.length ?? milestones,
          }))}
        />
        <section>
          <h2>Compromisos e hitos</h2>
          <ul class="cards">
            {plan.commitments.map((commitment, index) => {
              const one = progress[index];
              return (
                <li class="card">
                  <h3>
                    <a href={plannedCommitmentAddress(tenant, year, commitment.id)}>
                      {commitment.title}
                    </a>
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
                        {(milestone.withdrawn ?? []).map((on) => (
                          <small>
                            {' '}
                            · Un medio de verificación se retiró el {day(on)} y ya no cuenta
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
        <Monitoring plan={plan} tenant={tenant} />
      </>
    ),
  });
};
