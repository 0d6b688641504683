import type { Context } from 'hono';
import { communeAddress, followAddress, ownDataAddress, processAddress } from '#addresses';
import { listConsultations } from '#consultations';
import type { SignedIn } from '#identity';
import { type Instant, type TenantId, dayOf, instantOf } from '#kernel';
import { listPlans } from '#plans';
import { listProcesses, publishedEnd, viewCalendar } from '#processes';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { orNotFound, everyOrNotFound } from '../http/reading.ts';
import { Today } from '../parts/today.tsx';
import { es } from '../text/es.ts';
import { day } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { OwnCode } from './own-code.tsx';
import { ofPerson, page } from '../parts/page.tsx';

const latestOf = async (ask: Ask, tenant: TenantId) => {
  const who = { tenant, person: undefined };
  const { items } = await orNotFound(ask.read(listProcesses, who, {}));
  const process = items.at(-1);
  if (!process) return undefined;
  const at = { processId: process.id };
  const [consultations, plans, calendar] = await Promise.all([
    everyOrNotFound((cursor) => ask.read(listConsultations, who, { ...at, ...cursor })),
    orNotFound(ask.read(listPlans, who, {})),
    ask.read(viewCalendar, who, at),
  ]);
  return {
    process,
    consultations,
    plan: plans.items.find(({ processId }) => processId === process.id),
    calendar: calendar.ok ? calendar.value : undefined,
  };
};

type Latest = NonNullable<Awaited<ReturnType<typeof latestOf>>>;

const Going = ({ latest, tenant, now }: { latest: Latest; tenant: TenantId; now: Instant }) => {
  const { process, consultations, plan, calendar } = latest;
  const closesOn = publishedEnd(calendar, process.phase);
  const here = processAddress(tenant, process.id);
  return (
    <section class="stack">
      <h2>
        <a href={here}>{process.title}</a>
      </h2>
      <p class="chips">
        <Chip tone="good">Fase: {es.phases[process.phase]}</Chip>
        {closesOn ? (
          <Chip>
            {closesOn < dayOf(now) ? 'Debía terminar' : 'Hasta'} el {day(closesOn)}
          </Chip>
        ) : null}
      </p>
      <Today
        process={process}
        consultations={consultations}
        plan={plan}
        calendar={calendar}
        now={now}
        tenant={tenant}
      />
      <p>
        <a href={followAddress(tenant, process.id)}>Recibe avisos por correo</a>
      </p>
    </section>
  );
};

/** Where a resident begins: what is decided now in the commune, until when, and one button. */
export const ownCommune = async (
  c: Context,
  ask: Ask,
  { person, tenant }: { readonly person: SignedIn; readonly tenant: TenantId },
) => {
  const [{ name }, latest] = await Promise.all([
    ask.standing(tenant, person),
    latestOf(ask, tenant),
  ]);
  return page(ofPerson(c, name), {
    title: 'Mi comuna',
    lead: (
      <p>
        Vives en <a href={communeAddress(tenant)}>{tenantName(tenant)}</a>. Aquí ves qué se decide
        ahora.
      </p>
    ),
    body: (
      <>
        {latest ? (
          <Going latest={latest} tenant={tenant} now={instantOf(ask.nowMs())} />
        ) : (
          <Empty>
            {tenantName(tenant)} aún no abre un proceso. Cuando lo abra, aquí podrás participar.
          </Empty>
        )}
        <p class="actions">
          <a class="button quiet" href={`${ownDataAddress()}#dije-${tenant}`}>
            Lo que dije
          </a>
          <a class="button quiet" href={ownDataAddress()}>
            Corregir mi comuna
          </a>
        </p>
        <OwnCode person={person.personId} />
      </>
    ),
  });
};
