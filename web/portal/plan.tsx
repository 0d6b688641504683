import type { Context } from 'hono';
import type { TenantId } from '#kernel';
import { type PlanView, listEndorsements, viewPlan } from '#plans';
import { viewProcess } from '#processes';
import { region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { count, day, month, number } from '../ui/format.ts';
import { Chip, Empty, Figures, FromWhere, Synthetic, Table } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { answerInCommune } from './frame.tsx';
import { must } from './must.ts';

const Questions = ({ questions }: { questions: PlanView['questions'] }) => (
  <section>
    <h2>El plan en el formulario de OGP</h2>
    {questions.map(({ id, es: text, source, text: answer }) => (
      <details>
        <summary>
          {id}. {text}
        </summary>
        {answer ? <p class="pre">{answer}</p> : <p class="soft">Sin respuesta todavía.</p>}
        {source === 'computed' ? <small>Calculado desde los registros.</small> : null}
      </details>
    ))}
  </section>
);

/** The action plan: its numbers counted from records, its commitments, who stands behind it. */
export const planPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const year = c.req.param('year') ?? '';
  const who = { tenant, person: undefined };
  const [plan, endorsements] = await Promise.all([
    must(ask.read(viewPlan, who, { year })),
    must(ask.read(listEndorsements, who, { year })),
  ]);
  const { counts } = plan;
  const process = await must(ask.read(viewProcess, who, { processId: plan.processId }));
  const here = `/${tenant}/plan/${year}`;
  const source = `/${tenant}/procesos/${plan.processId}`;
  return answerInCommune(c, ask, tenant, {
    title: plan.title,
    description: `${plan.title}: ${plan.commitments.length} compromisos de ${tenantName(tenant)}, ${region.name}.`,
    children: (
      <>
        <div class="lead">
          <h1>{plan.title}</h1>
          <p>
            {plan.submittedOn ? `Enviado el ${day(plan.submittedOn)}. ` : ''}Termina en{' '}
            {month(plan.endsOn)}; el período de la administración, en {month(plan.termEndsOn)}.
          </p>
          <p class="chips">
            <Chip tone={plan.state === 'submitted' ? 'good' : ''}>
              {word(es.planStates, plan.state)}
            </Chip>
            <FromWhere origin={plan.origin} />
          </p>
          <p>
            <a class="button" href={`${here}/avance`}>
              Mira el avance
            </a>
          </p>
        </div>
        <Figures
          figures={[
            ['Reuniones públicas', counts.publicMeetings],
            ['Grupos', counts.groups],
            ['Categorías de participantes', counts.participantCategories],
            ['Aportes', number(counts.contributions), process.origin],
            ['Aportes respondidos', number(counts.answeredContributions), process.origin],
            ['Días de consulta', plan.consultation.days],
            ['Votos', number(plan.consultation.ballots), plan.consultation.origin],
            ['Personas que adhieren', plan.endorsements.persons],
            ['Organizaciones que adhieren', plan.endorsements.organisations],
          ]}
        />
        <small>
          Cada número se cuenta desde los registros: <a href={source}>diálogos, grupos y aportes</a>{' '}
          · <a href={`${source}/consultas/${plan.consultation.id}`}>consulta</a> ·{' '}
          <a href={`/api/v1/communes/${tenant}/plans/${year}`}>datos</a>
        </small>
        <section>
          <h2>Compromisos</h2>
          <ul class="cards">
            {plan.commitments.map((commitment) => (
              <li class="card">
                <h3>
                  <a href={`${here}/compromisos/${commitment.id}`}>{commitment.title}</a>
                </h3>
                <p>{commitment.leadUnit}</p>
                <p class="chips">
                  {commitment.values.map((value) => (
                    <Chip>{word(es.values, value)}</Chip>
                  ))}
                  <Synthetic origin={commitment.origin} />
                </p>
                <small>
                  {count(commitment.votes, 'voto', 'votos')} ·{' '}
                  {count(commitment.milestones, 'hito', 'hitos')}
                </small>
              </li>
            ))}
          </ul>
        </section>
        <Table
          caption="Adhesiones"
          rows={endorsements.items}
          columns={[
            { label: 'Persona', cell: (one) => one.name },
            { label: 'Cargo', cell: (one) => one.office },
            { label: 'Organización', cell: (one) => one.organisation },
            { label: 'Origen', cell: (one) => <FromWhere origin={one.origin} /> },
          ]}
        />
        {endorsements.items.length === 0 ? (
          <Empty>Todavía nadie adhiere a este plan.</Empty>
        ) : (
          <Take what="las adhesiones" from={`/communes/${tenant}/plans/${year}/endorsements`} />
        )}
        <Questions questions={plan.questions} />
      </>
    ),
  });
};
