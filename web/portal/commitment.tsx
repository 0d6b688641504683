import type { Context } from 'hono';
import { planAddress } from '#addresses';
import { type PublishedCommitment, viewCommitment, viewLineage } from '#commitments';
import type { TenantId } from '#kernel';
import { viewPlan, viewTrace } from '#plans';
import type { Ask } from '../http/ask.ts';
import { commitmentCard } from '../parts/cards.ts';
import { es, word } from '../text/es.ts';
import { month, pesos } from '../text/format.ts';
import { Chip, Empty, Synthetic, Table } from '../ui/parts.tsx';
import { Trace } from '../parts/trace.tsx';
import { orNotFound } from '../http/reading.ts';
import { inProcess } from './in-process.ts';
import { inCommune, page } from '../parts/page.tsx';

const Values = ({ commitment }: { commitment: PublishedCommitment }) => (
  <p class="chips">
    {commitment.values.map((value) => (
      <Chip>{word(es.values, value)}</Chip>
    ))}
    <Synthetic origin={commitment.origin} />
  </p>
);

const Body = ({ commitment }: { commitment: PublishedCommitment }) => (
  <>
    <section>
      <h2>El problema</h2>
      <p class="pre">{commitment.problem}</p>
    </section>
    <section>
      <h2>Cómo estamos hoy</h2>
      <p class="pre">{commitment.statusQuo}</p>
    </section>
    <section>
      <h2>Qué se hará</h2>
      <p class="pre">{commitment.action}</p>
      <p>
        Responde {commitment.leadUnit}. De {month(commitment.startsOn)} a {month(commitment.endsOn)}
        .{commitment.budgetClp === undefined ? '' : ` Presupuesto: ${pesos(commitment.budgetClp)}.`}
      </p>
    </section>
    {commitment.milestones.length > 0 ? (
      <Table
        caption="Hitos"
        rows={commitment.milestones}
        columns={[
          { label: 'Hito', cell: (one) => one.title },
          { label: 'Qué se podrá comprobar', cell: (one) => one.deliverable },
          { label: 'Hasta', cell: (one) => month(one.endsOn) },
          { label: 'Responsable', cell: (one) => one.responsible },
        ]}
      />
    ) : (
      <Empty>Los hitos se agregan mientras se redacta el compromiso.</Empty>
    )}
  </>
);

/** A drafted commitment with the way it came. */
export const draftPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const at = {
    processId: c.req.param('processId') ?? '',
    commitmentId: c.req.param('commitmentId') ?? '',
  };
  const who = { tenant, person: undefined };
  const [commitment, { items: steps }] = await Promise.all([
    orNotFound(ask.read(viewCommitment, who, at)),
    orNotFound(ask.read(viewLineage, who, at)),
  ]);
  return page(await inProcess(c, ask, tenant), {
    title: commitment.title,
    description: commitment.action.slice(0, 150),
    lead: <Values commitment={commitment} />,
    body: (
      <>
        <Body commitment={commitment} />
        <section>
          <h2>De dónde viene</h2>
          <Trace steps={steps} />
        </section>
      </>
    ),
  });
};

/** A commitment of a plan with its whole way, from the first voice to the last assessment. */
export const commitmentPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const year = c.req.param('year') ?? '';
  const commitmentId = c.req.param('commitmentId') ?? '';
  const who = { tenant, person: undefined };
  const [plan, { items: steps }] = await Promise.all([
    orNotFound(ask.read(viewPlan, who, { year })),
    orNotFound(ask.read(viewTrace, who, { year, commitmentId })),
  ]);
  const commitment = await orNotFound(
    ask.read(viewCommitment, who, { processId: plan.processId, commitmentId }),
  );
  return page(inCommune(c, tenant, { name: plan.title, href: planAddress(tenant, year) }), {
    title: commitment.title,
    card: commitmentCard(tenant, year, commitment),
    description: commitment.action.slice(0, 150),
    lead: <Values commitment={commitment} />,
    body: (
      <>
        <Body commitment={commitment} />
        <section>
          <h2>Trazabilidad: de lo que se dijo a lo que se hizo</h2>
          <Trace steps={steps} />
        </section>
      </>
    ),
  });
};
