import type { Context } from 'hono';
import { type TenantId, dayOf } from '#kernel';
import { listProcesses } from '#processes';
import { type MandateView, listMandates, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../office/lists.ts';
import { es, word } from '../text/es.ts';
import { day } from '../ui/format.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Empty, Synthetic } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { must } from './must.ts';

const tones = { coming: '', 'in-force': 'good', over: '', revoked: 'bad' } as const;

/** What a mandate says: what for, from when until when, why, and whether it still holds. */
export const MandateFacts = ({ mandate, process }: { mandate: MandateView; process?: string }) => (
  <>
    <p class="chips">
      <Chip tone={tones[mandate.state]}>{es.mandateStates[mandate.state]}</Chip>
      <Synthetic origin={mandate.origin} />
    </p>
    <p>
      Desde el {day(mandate.from)} hasta el {day(mandate.until)}
      {process ? `, en ${process}` : ''}.
    </p>
    <ul>
      {mandate.capabilities.map((one) => (
        <li>{word(es.delegable, one)}</li>
      ))}
    </ul>
    <p class="soft">{mandate.reason}</p>
    {mandate.revocation ? (
      <p>
        Revocado el {day(dayOf(mandate.revocation.at))}: {mandate.revocation.reason}
      </p>
    ) : null}
  </>
);

/** Which organisations work in a government's processes, by whose decision and for what. For everybody. */
export const mandatesPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const [mandates, processes] = await Promise.all([
    everyItem((cursor) => ask.read(listMandates, who, cursor)),
    must(ask.read(listProcesses, who, {})),
  ]);
  const name = tenantName(tenant);
  const titleOf = (id: string | undefined) => {
    const found = processes.items.find((one) => one.id === id);
    return id === undefined ? 'todos los procesos' : `«${found?.title ?? 'un proceso'}»`;
  };
  const title = 'Organizaciones con mandato';
  return answerPage(
    c,
    {
      title: `${title} en ${name}`,
      signInPath: ask.signInPath,
      description: `Qué organizaciones trabajan en los procesos de ${name}, en qué y hasta cuándo.`,
      crumbs: [{ name: region.name, href: '/' }, { name, href: `/${tenant}` }, { name: title }],
      children: (
        <>
          <div class="lead">
            <h1>{title}</h1>
            <p>
              {name} puede encargar tareas de sus procesos a organizaciones. Ninguna decide, aprueba
              ni ve datos personales por eso. Cada encargo tiene plazo y se puede revocar.
            </p>
          </div>
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
          <Take what="los mandatos" from={`/communes/${tenant}/mandates`} />
        </>
      ),
    },
    { isPublic: true },
  );
};
