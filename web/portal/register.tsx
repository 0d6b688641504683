import { boardAddress, communeAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { type RegisterRow, listRegionPlans } from '#board';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { count, day, month } from '../text/format.ts';
import { Chip, Empty, FromWhere } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { pageOf } from '../parts/board-lists.tsx';
import { onSite, page } from '../parts/page.tsx';

/** The date of a plan, as exactly as its source gives it. */
export const planDate = ({ date }: Pick<RegisterRow, 'date'>): string => {
  if (date === null) return 'La fuente no da su fecha';
  if (date.length === 4) return date;
  const words = date.length === 7 ? month(date) : day(date);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const Plan = ({ plan }: { plan: RegisterRow }) => (
  <li class="card">
    <p class="kind">
      {planDate(plan)}
      {plan.dated ? `. ${es.planDates[plan.dated]}` : ''}
    </p>
    <h2>
      {plan.isMadeHere && plan.source ? <a href={pageOf(plan.source)}>{plan.title}</a> : plan.title}
    </h2>
    <p>
      <a href={communeAddress(plan.commune)}>{plan.name}</a>
    </p>
    <p class="chips">
      <Chip tone={plan.isMadeHere ? 'good' : ''}>
        {plan.isMadeHere ? 'Hecho aquí' : 'Hecho en otra parte'}
      </Chip>
      <Chip>En la red: {es.membership[plan.state].toLowerCase()}</Chip>
      {plan.commitments === null ? null : (
        <Chip>{count(plan.commitments, 'compromiso', 'compromisos')}</Chip>
      )}
      <FromWhere origin={plan.origin} />
    </p>
    {plan.note ? <p>{plan.note}</p> : null}
    {plan.document ? <small>Fuente: {plan.document}.</small> : null}
    {!plan.isMadeHere && plan.source ? (
      <p>
        <a href={plan.source} rel="nofollow noopener">
          Lee el plan o su documento
        </a>
      </p>
    ) : null}
  </li>
);

/** Every plan of the region in the order of its date: members or not, made here or elsewhere. */
export const registerPage = (ask: Ask) => async (c: Context) => {
  const who = { tenant: ask.region, person: undefined };
  const plans = await everyItem((cursor) => ask.read(listRegionPlans, who, cursor));
  const title = 'Planes de la región';
  return page(onSite(c, { name: 'Región hoy', href: boardAddress() }), {
    title,
    description: 'Todos los planes de gobierno abierto de la región, por fecha, con su fuente.',
    lead: (
      <p>
        Todos los planes que conocemos, del más antiguo al más nuevo. Están los de comunas que no
        son parte de la red y los que no se hicieron aquí, cada uno con su fuente.
      </p>
    ),
    body: (
      <>
        {plans.length === 0 ? (
          <Empty>Todavía no hay planes. El primero aparece cuando una comuna lo envía.</Empty>
        ) : (
          <ol class="cards">
            {plans.map((plan) => (
              <Plan plan={plan} />
            ))}
          </ol>
        )}
        <Take what="los planes" from={apiAddress(listRegionPlans)} />
      </>
    ),
  });
};
