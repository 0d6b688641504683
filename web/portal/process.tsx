import type { Context } from 'hono';
import { listCommitments } from '#commitments';
import { listConsultations } from '#consultations';
import { listContributions, listThemes } from '#contributions';
import { listDialogues, listGroups, viewParticipation } from '#dialogues';
import type { TenantId } from '#kernel';
import { type ProcessView, viewProcess } from '#processes';
import { listProposals } from '#proposals';
import { editionOf } from '#standards';
import { region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { day, moment, number } from '../ui/format.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Empty, Figures, Synthetic, Table } from '../ui/parts.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { must } from './must.ts';

const Story = ({ process }: { process: ProcessView }) => (
  <details>
    <summary>Cómo ha avanzado este proceso</summary>
    <ol>
      {process.entries.map(({ phase, at, reason }) => (
        <li>
          {es.phases[phase]}: {moment(at)}
          {reason ? <p class="soft">Motivo: {reason}</p> : null}
        </li>
      ))}
    </ol>
  </details>
);

/** A process: its phases, who took part, what was said and what became of it. */
export const processPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const who = { tenant, person: undefined };
  const at = { processId };
  const process = await must(ask.read(viewProcess, who, at));
  const [
    participation,
    dialogues,
    groups,
    contributions,
    themes,
    proposals,
    commitments,
    consultations,
  ] = await Promise.all([
    must(ask.read(viewParticipation, who, at)),
    must(ask.read(listDialogues, who, at)),
    must(ask.read(listGroups, who, at)),
    must(ask.read(listContributions, who, at)),
    must(ask.read(listThemes, who, at)),
    must(ask.read(listProposals, who, at)),
    must(ask.read(listCommitments, who, at)),
    must(ask.read(listConsultations, who, at)),
  ]);
  const here = `/${tenant}/procesos/${processId}`;
  const standard = editionOf(process.standard);
  return answerPage(
    c,
    {
      title: process.title,
      signInPath: ask.signInPath,
      description: `${process.title}, ${tenantName(tenant)}: diálogos, aportes, compromisos y consulta.`,
      crumbs: [
        { name: region.name, href: '/' },
        { name: tenantName(tenant), href: `/${tenant}` },
        { name: process.title },
      ],
      children: (
        <>
          <div class="lead">
            <h1>{process.title}</h1>
            <p class="chips">
              <Chip>
                Estándar {standard?.name} {standard?.label}, edición {process.standard.edition}
              </Chip>
              <Synthetic origin={process.origin} />
            </p>
          </div>
          <Stepper phase={process.phase} />
          <Story process={process} />
          <Figures
            figures={[
              ['Reuniones públicas', participation.publicMeetings],
              ['Grupos', participation.groups],
              ['Categorías de participantes', participation.participantCategories],
              ['Asistencias', number(participation.attendances)],
            ]}
          />
          <section id="consultas">
            <h2>Consulta ciudadana</h2>
            {consultations.items.length === 0 ? (
              <Empty>Cuando los compromisos estén redactados, aquí podrás votar.</Empty>
            ) : null}
            <ul class="cards">
              {consultations.items.map((consultation) => (
                <li class="card">
                  <h3>
                    <a href={`${here}/consultas/${consultation.id}`}>{consultation.title}</a>
                  </h3>
                  <p>{consultation.question}</p>
                  <p class="chips">
                    <Chip>{word(es.consultationStates, consultation.state)}</Chip>
                    <Synthetic origin={consultation.origin} />
                  </p>
                </li>
              ))}
            </ul>
          </section>
          <section id="dialogos">
            <h2>Diálogos ciudadanos</h2>
            {dialogues.items.length === 0 ? (
              <Empty>Aún no se convoca ningún diálogo. Se avisa con al menos 7 días.</Empty>
            ) : (
              <Table
                caption="Diálogos convocados"
                rows={dialogues.items}
                columns={[
                  {
                    label: 'Diálogo',
                    cell: (one) => <a href={`${here}/dialogos/${one.id}`}>{one.title}</a>,
                  },
                  { label: 'Fecha', cell: (one) => day(one.heldOn ?? one.scheduledOn) },
                  { label: 'Estado', cell: (one) => es.dialogueStates[one.state] },
                  { label: 'Asistencias', cell: (one) => one.people, isNumber: true },
                  { label: 'Origen', cell: (one) => <Synthetic origin={one.origin} /> },
                ]}
              />
            )}
            <p class="actions">
              <a
                class="button quiet"
                href={`/${tenant}/oficina/hacer/contributions.give-contribution?processId=${processId}`}
              >
                Da tu aporte
              </a>
              <a href={`${here}/aportes`}>
                Lee los aportes
                {contributions.items.length > 0
                  ? ` (${contributions.items.length}${contributions.next ? ' o más' : ''})`
                  : ''}
              </a>
            </p>
          </section>
          <section id="temas">
            <h2>Temas y propuestas</h2>
            {themes.items.length === 0 ? (
              <Empty>Los aportes se ordenan en temas después de los diálogos.</Empty>
            ) : null}
            <ul class="cards">
              {themes.items.map((theme) => (
                <li class="card">
                  <h3>
                    <a href={`${here}/temas/${theme.id}`}>{theme.title}</a>
                  </h3>
                  <Synthetic origin={theme.origin} />
                </li>
              ))}
            </ul>
            <ul>
              {proposals.items.map((proposal) => (
                <li>
                  <a href={`${here}/propuestas/${proposal.id}`}>{proposal.title}</a>{' '}
                  <small>{word(es.proposalStates, proposal.state)}</small>
                </li>
              ))}
            </ul>
          </section>
          <section id="compromisos">
            <h2>Compromisos en redacción o redactados</h2>
            {commitments.items.length === 0 ? (
              <Empty>Los compromisos nacen de las propuestas que la unidad técnica estudió.</Empty>
            ) : null}
            <ul class="cards">
              {commitments.items.map((commitment) => (
                <li class="card">
                  <h3>
                    <a href={`${here}/compromisos/${commitment.id}`}>{commitment.title}</a>
                  </h3>
                  <p>{commitment.leadUnit}</p>
                  <Synthetic origin={commitment.origin} />
                </li>
              ))}
            </ul>
          </section>
          <section id="grupos">
            <h2>Quiénes participaron</h2>
            {participation.categories.length > 0 ? (
              <Table
                caption="Categorías de participantes"
                rows={participation.categories}
                columns={[
                  { label: 'Categoría', cell: (one) => es.categories[one.category] },
                  { label: 'Asistencias', cell: (one) => one.people, isNumber: true },
                ]}
              />
            ) : (
              <Empty>
                Aquí se cuentan los grupos y las personas cuando se registra la asistencia.
              </Empty>
            )}
            {groups.items.length > 0 ? (
              <details>
                <summary>Los {groups.items.length} grupos</summary>
                <ul>
                  {groups.items.map((group) => (
                    <li>
                      {group.name} <small>{word(es.organisationKinds, group.kind)}</small>
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </section>
          <p>
            <a href={`/${tenant}/oficina/procesos/${processId}`}>Oficina del proceso</a>
          </p>
        </>
      ),
    },
    { isPublic: true },
  );
};
