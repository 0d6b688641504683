import {
  communeAddress,
  communeCalendarAddress,
  dossiersAddress,
  mandatesAddress,
  officeAddress,
  processAddress,
  residenceAddress,
} from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { listKnownPlans } from '#board';
import type { TenantId } from '#kernel';
import { viewInterest } from '#joining';
import { listPlans } from '#plans';
import { listProcesses } from '#processes';
import { region, tenantName, viewCommune } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { communeCard } from '../parts/cards.ts';
import { es } from '../text/es.ts';
import { day, number } from '../text/format.ts';
import { Chip, Empty, Figures, Synthetic } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { Take } from '../ui/take.tsx';
import { Joining } from './joining.tsx';
import { Plans } from './commune-plans.tsx';
import { orNotFound, everyOrNotFound } from '../http/reading.ts';
import { onSite, page } from '../parts/page.tsx';

const Waiting = ({ name }: { name: string }) => (
  <Empty>
    {name} aún no abre un proceso. Cuando lo haga, aquí verás sus diálogos, la consulta y el plan.{' '}
    <a href={communeAddress('penalolen')}>Mira cómo lo hizo Peñalolén</a>.
  </Empty>
);

/** A commune, or the regional government: what is going on there, and its plans. */
export const communePage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const [commune, processes, known, made, interest] = await Promise.all([
    orNotFound(ask.read(viewCommune, who, {})),
    orNotFound(ask.read(listProcesses, who, {})),
    everyOrNotFound((cursor) => ask.read(listKnownPlans, who, cursor)),
    everyOrNotFound((cursor) => ask.read(listPlans, who, cursor)),
    orNotFound(ask.read(viewInterest, who, {})),
  ]);
  const underway = made.filter(({ state }) => state !== 'submitted');
  const name = tenantName(tenant);
  return page(onSite(c), {
    title: name,
    card: communeCard(tenant, commune),
    description: `Gobierno abierto en ${name}: diálogos, consultas, planes y sus avances.`,
    lead: (
      <>
        <p class="chips">
          <Chip tone={commune.state === 'active' ? 'good' : ''}>
            {es.membership[commune.state]}
          </Chip>
        </p>
        {commune.basis ? <p>{commune.basis}</p> : null}
        {commune.renewBy ? <p>Se renueva antes del {day(commune.renewBy)}.</p> : null}
      </>
    ),
    body: (
      <>
        <Figures
          figures={[
            ['Habitantes', number(commune.population.value)],
            ['Procesos', processes.items.length],
            ['Planes', known.length],
          ]}
        />
        <small>
          Población: {commune.population.source}. {tenant === region.tenant ? '' : 'Provincia de '}
          {commune.province}.
        </small>
        {processes.items.length > 0 ? <SearchForm tenant={tenant} name={name} /> : null}
        <section>
          <h2>Procesos</h2>
          {processes.items.length === 0 ? <Waiting name={name} /> : null}
          <ul class="cards">
            {processes.items.map((process) => (
              <li class="card">
                <h3>
                  <a href={processAddress(tenant, process.id)}>{process.title}</a>
                </h3>
                <p class="chips">
                  <Chip>Fase: {es.phases[process.phase]}</Chip>
                  <Synthetic origin={process.origin} />
                </p>
              </li>
            ))}
          </ul>
          {processes.items.length > 0 ? (
            <>
              <p>
                <a href={communeCalendarAddress(tenant)}>Agregar sus fechas a mi calendario</a>
              </p>
              <Take what="los procesos" from={apiAddress(listProcesses, { slug: tenant })} />
            </>
          ) : null}
        </section>
        <Plans tenant={tenant} known={known} underway={underway} />
        {commune.state === 'active' || tenant === region.tenant ? null : (
          <Joining tenant={tenant} name={name} interest={interest} />
        )}
        <p class="actions">
          <a class="button quiet" href={dossiersAddress(tenant)}>
            Postulaciones
          </a>
          <a class="button quiet" href={`${residenceAddress()}?comuna=${tenant}`}>
            Vivo aquí y quiero participar
          </a>
          <a class="button quiet" href={mandatesAddress(tenant)}>
            Organizaciones con mandato
          </a>
          <a class="button quiet" href={officeAddress(tenant)}>
            Oficina de {name}
          </a>
        </p>
      </>
    ),
  });
};
