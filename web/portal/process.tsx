import {
  commitmentAddress,
  conformityAddress,
  consultationAddress,
  contributionsAddress,
  dialogueAddress,
  followAddress,
  officeProcessAddress,
  proposalAddress,
  scheduleAddress,
  themeAddress,
} from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { listCommitments } from '#commitments';
import { listConsultations } from '#consultations';
import { listThemes } from '#contributions';
import { listDialogues, listGroups, viewParticipation } from '#dialogues';
import { type TenantId, instantOf } from '#kernel';
import { listPlans } from '#plans';
import { viewCalendar, viewProcess } from '#processes';
import { listProposals, viewFunnel } from '#proposals';
import { editionOf } from '#standards';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { processCard } from '../parts/cards.ts';
import { es, word } from '../text/es.ts';
import { valueWord } from '../text/values.ts';
import { count, day, number } from '../text/format.ts';
import { Chip, Figures, Synthetic } from '../ui/parts.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { orNotFound, everyOrNotFound } from '../http/reading.ts';
import { Became, CountedAt, Story, Who } from './participation.tsx';
import { StationRows } from './station.tsx';
import { Today } from '../parts/today.tsx';
import { inCommune, page } from '../parts/page.tsx';

const gather = async (ask: Ask, tenant: TenantId, processId: string) => {
  const who = { tenant, person: undefined };
  const at = { processId };
  const [process, participation, dialogues, groups] = await Promise.all([
    orNotFound(ask.read(viewProcess, who, at)),
    orNotFound(ask.read(viewParticipation, who, at)),
    orNotFound(ask.read(listDialogues, who, at)),
    everyOrNotFound((cursor) => ask.read(listGroups, who, { ...at, ...cursor })),
  ]);
  const [themes, proposals, commitments, consultations, plans, funnel] = await Promise.all([
    orNotFound(ask.read(listThemes, who, at)),
    orNotFound(ask.read(listProposals, who, at)),
    orNotFound(ask.read(listCommitments, who, at)),
    orNotFound(ask.read(listConsultations, who, at)),
    orNotFound(ask.read(listPlans, who, {})),
    orNotFound(ask.read(viewFunnel, who, at)),
  ]);
  const plan = plans.items.find((one) => one.processId === processId);
  const calendar = await ask.read(viewCalendar, who, at);
  return {
    calendar: calendar.ok ? calendar.value : undefined,
    process,
    participation,
    dialogues,
    groups,
    themes,
    proposals,
    commitments,
    consultations,
    plan,
    funnel,
  };
};

type Gathered = Awaited<ReturnType<typeof gather>>;

type Place = {
  readonly seen: Gathered;
  readonly at: { readonly slug: TenantId; readonly processId: string };
};

const Said = ({ seen, at }: Place) => (
  <>
    <StationRows
      id="dialogos"
      title="Diálogos ciudadanos"
      take={['los diálogos', apiAddress(listDialogues, at)]}
      empty="Aún no se convoca ningún diálogo. Se avisa con al menos 7 días."
      isCut={seen.dialogues.next !== null}
      rows={seen.dialogues.items.map((one) => ({
        href: dialogueAddress(at.slug, at.processId, one.id),
        title: one.title,
        note: `${day(one.heldOn ?? one.scheduledOn)} · ${es.dialogueStates[one.state]} · ${count(one.people, 'asistencia', 'asistencias')}`,
        origin: one.origin,
      }))}
    >
      <p>
        <a href={contributionsAddress(at.slug, at.processId)}>Lee los aportes y sus respuestas</a>
      </p>
    </StationRows>
    <StationRows
      id="temas"
      title="Temas"
      take={['los temas', apiAddress(listThemes, at)]}
      empty="Los aportes se ordenan en temas después de los diálogos."
      isCut={seen.themes.next !== null}
      rows={seen.themes.items.map((one) => ({
        href: themeAddress(at.slug, at.processId, one.id),
        title: one.title,
        note:
          one.state === 'merged'
            ? es.themeStates.merged
            : count(one.contributions, 'aporte', 'aportes'),
        origin: one.origin,
      }))}
    />
  </>
);

const Proposed = ({ seen, at }: Place) => (
  <>
    <StationRows
      id="propuestas"
      title="Propuestas"
      take={['las propuestas', apiAddress(listProposals, at)]}
      empty="Las propuestas nacen de los temas y las estudia una unidad técnica."
      isCut={seen.proposals.next !== null}
      rows={seen.proposals.items.map((one) => ({
        href: proposalAddress(at.slug, at.processId, one.id),
        title: one.title,
        note: one.verdict ? word(es.verdicts, one.verdict) : word(es.proposalStates, one.state),
        origin: one.origin,
      }))}
    />
    <StationRows
      id="compromisos"
      title="Compromisos redactados"
      take={['los compromisos', apiAddress(listCommitments, at)]}
      empty="Los compromisos nacen de las propuestas que la unidad técnica estudió."
      isCut={seen.commitments.next !== null}
      rows={seen.commitments.items.map((one) => ({
        href: commitmentAddress(at.slug, at.processId, one.id),
        title: one.title,
        note: one.leadUnit,
        origin: one.origin,
      }))}
    />
    <StationRows
      id="consultas"
      title="Consulta ciudadana"
      take={['las consultas', apiAddress(listConsultations, at)]}
      empty="Cuando los compromisos estén redactados, aquí podrás votar."
      isCut={seen.consultations.next !== null}
      rows={seen.consultations.items.map((one) => ({
        href: consultationAddress(at.slug, at.processId, one.id),
        title: one.title,
        note: word(es.consultationStates, one.state),
        origin: one.origin,
      }))}
    />
  </>
);

/** A process: its phases, who took part, what was said and what became of it. */
export const processPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const seen = await gather(ask, tenant, processId);
  const { process, participation } = seen;
  const at = { slug: tenant, processId };
  const standard = editionOf(process.standard);
  return page(inCommune(c, tenant), {
    title: process.title,
    card: processCard(tenant, process),
    description: `${process.title}, ${tenantName(tenant)}: diálogos, aportes, compromisos y consulta.`,
    lead: (
      <p class="chips">
        <Chip>
          Estándar {standard?.name ?? valueWord(process.standard.id)} {standard?.label}, edición{' '}
          {process.standard.edition}
        </Chip>
        <Synthetic origin={process.origin} />
      </p>
    ),
    body: (
      <>
        <Stepper phase={process.phase} />
        <p class="actions">
          <a href={conformityAddress(tenant, processId)}>Mira qué pide el estándar y qué falta</a>
          {seen.calendar ? (
            <a href={scheduleAddress(tenant, processId)}>Mira el calendario</a>
          ) : null}
          <a href={followAddress(tenant, processId)}>Recibe avisos por correo</a>
        </p>
        <Today
          process={process}
          consultations={seen.consultations.items}
          plan={seen.plan}
          calendar={seen.calendar}
          now={instantOf(ask.nowMs())}
          tenant={tenant}
        />
        <Figures
          figures={[
            ['Reuniones públicas', participation.publicMeetings],
            ['Grupos', participation.groups],
            ['Categorías de participantes', participation.participantCategories],
            ['Asistencias', number(participation.attendances)],
          ]}
        />
        <CountedAt asOf={participation.asOf} />
        <Said seen={seen} at={at} />
        <Became funnel={seen.funnel} />
        <Proposed seen={seen} at={at} />
        <Who participation={participation} groups={seen.groups} api={apiAddress(listGroups, at)} />
        <Story process={process} nowMs={ask.nowMs()} />
        <p>
          <a href={officeProcessAddress(tenant, processId)}>Oficina del proceso</a>
        </p>
      </>
    ),
  });
};
