import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { type TenantId } from '#kernel';
import { listProcesses } from '#processes';
import { listMandates, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import { Empty } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { orNotFound } from '../http/reading.ts';
import { MandateFacts } from '../parts/mandate-facts.tsx';
import { inCommune, page } from '../parts/page.tsx';

/** Which organisations work in a government's processes, by whose decision and for what. For everybody. */
export const mandatesPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const [mandates, processes] = await Promise.all([
    everyItem((cursor) => ask.read(listMandates, who, cursor)),
    orNotFound(ask.read(listProcesses, who, {})),
  ]);
  const name = tenantName(tenant);
  const titleOf = (id: string | undefined) => {
    const found = processes.items.find((one) => one.id === id);
    return id === undefined ? 'todos los procesos' : `«${found?.title ?? 'un proceso'}»`;
  };
  const title = 'Organizaciones con mandato';
  return page(inCommune(c, tenant), {
    title: `${title} en ${name}`,
    heading: title,
    crumb: title,
    description: `Qué organizaciones trabajan en los procesos de ${name}, en qué y hasta cuándo.`,
    lead: (
      <p>
        {name} puede encargar tareas de sus procesos a organizaciones. Ninguna decide, aprueba ni ve
        datos personales por eso. Cada encargo tiene plazo y se puede revocar.
      </p>
    ),
    body: (
      <>
        {mandates.length === 0 ? (
          <Empty>{name} no ha dado ningún mandato.</Empty>
        ) : (
          <ul class="cards">
            {mandates.map((mandate) => (
              <li class="card" id={mandate.mandateId}>
                <h2>{mandate.partnerName}</h2>
                <MandateFacts mandate={mandate} process={titleOf(mandate.processId)} />
              </li>
            ))}
          </ul>
        )}
        <Take what="los mandatos" from={apiAddress(listMandates, { slug: tenant })} />
      </>
    ),
  });
};
